package table_test

import (
	"fmt"
	"log"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// A table as somebody keeps it in a spreadsheet becomes a card.
func ExampleDecode() {
	const sheet = "Goal;North;South\nPeace;most;1\nTrade;2;pending\n"
	attainment, _ := scoring.ShippedScale("attainment")
	card, _, err := table.Decode([]byte(sheet), table.Options{Title: "A meeting", Scale: attainment})
	if err != nil {
		log.Fatal(err)
	}
	for _, rating := range card.Ratings {
		goal, _ := card.Summit.Goal(rating.Goal)
		fmt.Println(goal.Title, rating.Side, rating.Status, rating.Level)
	}
	// Output:
	// Peace north scored 3
	// Peace south scored 1
	// Trade north scored 2
	// Trade south pending 0
}

// A cell that is wrong is named as a spreadsheet names it.
func ExampleDecode_problems() {
	const sheet = "Goal,North\nPeace,7\n"
	attainment, _ := scoring.ShippedScale("attainment")
	_, _, err := table.Decode([]byte(sheet), table.Options{Title: "A meeting", Scale: attainment})
	fmt.Println(err)
	// Output: row 2, column B (North): "7" is no level of the scale attainment; write 0 (none of it), 1 (a little), 2 (about half), 3 (most), 4 (all of it), or leave it blank
}

// Before a table becomes a card, its reading says what was made of it.
func ExampleRead() {
	const sheet = "Report of 2015;;;\nCommitment;Canada;France;Average\nTrade;1;2;1.5\nDebt;1*;n/a;1\n"
	reading, err := table.Read([]byte(sheet), table.Options{Title: "A meeting"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("headings in row", reading.Heading.Number)
	for _, column := range reading.Columns {
		fmt.Printf("%s %s: %s %q\n", column.Letters, column.Heading, column.Role, column.Why)
	}
	crisis, _ := scoring.ShippedScale("crisis")
	for _, code := range reading.Codes {
		fmt.Println(code.Text, "=", reading.Meaning(code, crisis).Label, code.Count)
	}
	// Output:
	// headings in row 2
	// A Commitment: goals ""
	// B Canada: side ""
	// C France: side ""
	// D Average: left out "it sums up the others, by its heading"
	// 1 = stalemate 2
	// 2 = compromise 1
	// n/a = not known 1
}

func ExampleEncodeWide() {
	const sheet = "goal,side,level\nPeace,North,3\nPeace,South,1\n"
	attainment, _ := scoring.ShippedScale("attainment")
	card, _, err := table.Decode([]byte(sheet), table.Options{Title: "A meeting", Scale: attainment})
	if err != nil {
		log.Fatal(err)
	}
	wide, err := table.EncodeWide(card)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(string(wide), "\r\n", "\n"))
	// Output:
	// goal,title,North,South,importance North,importance South
	// peace,Peace,3,1,5,5
}
