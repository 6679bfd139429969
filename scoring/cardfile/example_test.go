package cardfile_test

import (
	"fmt"
	"log"
	"strings"

	"summitscorecard/scoring/cardfile"
)

// small is a card with nothing that could be left out.
const small = `{"format": "summit-scorecard/1",
	"summit": {"id": "meeting", "title": "A meeting", "sides": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
		"goals": [{"id": "peace", "title": "Peace", "aims": {"north": {}, "south": {}}}]},
	"ratings": [{"goal": "peace", "side": "south", "level": 1}, {"goal": "peace", "side": "north", "level": 3}]}`

func ExampleDecode() {
	card, err := cardfile.Decode([]byte(small))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(card.Summit.Title, "on the scale", card.Scale.ID)
	for _, rating := range card.Ratings { // in the order of the goals and sides
		fmt.Println(rating.Goal, rating.Side, rating.Level)
	}
	// Output:
	// A meeting on the scale attainment
	// peace north 3
	// peace south 1
}

// What is wrong with a file is listed with its places and ways out.
func ExampleDecode_problems() {
	file := strings.NewReplacer(`"level": 1`, `"level": 9`, `"goal": "peace", "side": "north"`, `"goal": "trade", "side": "north"`).Replace(small)
	_, err := cardfile.Decode([]byte(file))
	fmt.Println(err)
	// Output:
	// ratings[0].level: the level 9 is not on the scale "attainment"; use one of 0, 1, 2, 3, 4
	// ratings[1].goal: no goal "trade"; add it or remove the rating
}

func ExampleEncode() {
	card, err := cardfile.Decode([]byte(small))
	if err != nil {
		log.Fatal(err)
	}
	card.Summit.Sides, card.Summit.Goals = card.Summit.Sides[:1], card.Summit.Goals[:1]
	card.Summit.Goals[0].Aims, card.Ratings = card.Summit.Goals[0].Aims[:1], card.Ratings[:1]
	file, err := cardfile.Encode(card)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(file))
	// Output:
	// {
	//   "format": "summit-scorecard/1",
	//   "summit": {
	//     "id": "meeting",
	//     "title": "A meeting",
	//     "sides": [
	//       {
	//         "id": "north",
	//         "name": "North"
	//       }
	//     ],
	//     "goals": [
	//       {
	//         "id": "peace",
	//         "title": "Peace",
	//         "aims": {
	//           "north": {}
	//         }
	//       }
	//     ]
	//   },
	//   "ratings": [
	//     {
	//       "goal": "peace",
	//       "side": "north",
	//       "level": 3
	//     }
	//   ]
	// }
}

// A broken file gives back what is good of it.
func ExampleSalvage() {
	file := strings.Replace(small, `"level": 1`, `"level": NaN`, 1)
	card, leftOut, err := cardfile.Salvage([]byte(file))
	if err != nil {
		log.Fatal(err)
	}
	for _, rating := range card.Ratings {
		fmt.Println("saved:", rating.Goal, rating.Side, rating.Status)
	}
	for _, problem := range leftOut {
		fmt.Println("left out:", problem)
	}
	// Output:
	// saved: peace north scored
	// saved: peace south unknown
	// left out: line 4, column 58: expected a value, found "N"; text needs double quotes, and NaN or Infinity are no numbers here
}
