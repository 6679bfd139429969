//go:build !js

package importer

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// crisis is coded as the International Crisis Behavior data is: 1 is victory, 4 defeat.
const crisis = "goal,North,South\nBorder line,1,4\nPrisoner exchange,2,3\nTrade,1,4\n"

func reading(data string) *tableReading {
	plain, err := table.Read([]byte(data), table.Options{Title: "T"})
	if err != nil {
		panic(err)
	}
	return newTableReading("x.csv", "T", []byte(data), plain)
}

// shown is the screen in HTML.
func shown(t *testing.T, r *tableReading) string {
	t.Helper()
	var b bytes.Buffer
	for _, part := range r.screen() {
		app.PrintHTML(&b, part)
	}
	return b.String()
}

// ratings are those of the card that can be made.
func ratings(t *testing.T, r *tableReading) string {
	t.Helper()
	if !r.whole {
		t.Fatalf("no card can be made: %v", r.open)
	}
	card, _, err := r.read.GoodPart()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, rating := range card.Ratings {
		list = append(list, fmt.Sprint(rating.Goal, " ", rating.Side, " ", rating.Level))
	}
	return card.Scale.ID + ": " + strings.Join(list, ", ")
}

func TestTableReading_noScaleIsChosenInSilence(t *testing.T) {
	for name, test := range map[string]struct{ data, scale string }{
		"several fit: the reader chooses":           {"goal,A,B\nx,1,0\ny,0,1\n", ""},
		"crisis codes fit two scales":               {crisis, ""},
		"none fits":                                 {"goal,A,B\nx,many,few\n", ""},
		"no cell is filled, so that all fit":        {"goal,A,B\nx,,\n", ""},
		"labels of one scale":                       {"goal,A,B\nx,victory,defeat\n", "crisis"},
		"numbers that points alone read":            {"goal,A,B\nx,62.5,40\ny,90,20\n", ""},
		"labels, with a word for what is not known": {"goal,A,B\nx,victory,n/a\n", "crisis"},
	} {
		r := reading(test.data)
		if r.options.Scale.ID != test.scale {
			t.Errorf("%s: %q is chosen, want %q", name, r.options.Scale.ID, test.scale)
		}
		html := shown(t, r)
		if test.scale == "" && (r.whole || strings.Contains(html, " checked")) {
			t.Errorf("%s: a card can be made before the reader chose", name)
		}
		for _, scale := range scoring.ShippedScales() {
			if !strings.Contains(html, `value="`+scale.ID+`"`) {
				t.Errorf("%s: %s is not offered", name, scale.ID)
			}
		}
	}
}

func TestTableReading_showsWhatEachCodeWouldMean(t *testing.T) {
	r := reading(crisis)
	for _, want := range []string{
		"reads 4 of 6 cells: 1 = stalemate (2), 2 = compromise (1), 3 = victory (1), 4 = not understood (2)",
		"reads all of 6 cells: 1 = a little (2), 2 = about half (1), 3 = most (1), 4 = all of it (2)",
		text.ChooseScale, "UTF-8, cells parted by commas.", "3 goals for North and South",
	} {
		if html := shown(t, r); !strings.Contains(html, want) {
			t.Errorf("it does not say %q:\n%s", want, html)
		}
	}
}

func TestTableReading_codesAreMapped(t *testing.T) {
	r := reading(crisis)
	r.change(message.ChangeTable{Part: message.TableScale, Value: "crisis"})
	if html := shown(t, r); len(r.open) == 0 || !r.whole || !strings.Contains(html, text.LeftOutOfCard) || !strings.Contains(html, "row 2, column C (South)") {
		t.Errorf("what is not understood is left out, with its place: %v", r.open)
	}
	for i, level := range []string{"3", "2", "1", "0"} {
		r.change(message.ChangeTable{Part: message.TableCode, At: i, Value: level})
	}
	if got, want := ratings(t, r), "crisis: border-line north 3, border-line south 0, prisoner-exchange north 2, prisoner-exchange south 1, trade north 3, trade south 0"; got != want || r.open != nil {
		t.Errorf("the card is %s (%v), want %s", got, r.open, want)
	}
	// Another meaning takes the place of the first; then as it stands again, then not known.
	r.change(message.ChangeTable{Part: message.TableCode, At: 1, Value: "1"})
	r.change(message.ChangeTable{Part: message.TableCode, At: 1, Value: message.AsRead})
	r.change(message.ChangeTable{Part: message.TableCode, At: 2, Value: message.NotKnown})
	if got := ratings(t, r); !strings.Contains(got, "prisoner-exchange north 2") || strings.Contains(got, "prisoner-exchange south") || len(r.options.Map) != 2 {
		t.Errorf("mapped anew the card is %s, by %v", got, r.options.Map)
	}
	// What a code means on one scale says nothing of it on another.
	r.change(message.ChangeTable{Part: message.TableScale, Value: "attainment"})
	if got := ratings(t, r); !strings.Contains(got, "border-line south 4") {
		t.Errorf("on another scale the card is %s", got)
	}
}

func TestTableReading_whatIsNotUnderstoodTakenAsNotKnown(t *testing.T) {
	r := reading("goal,A,B\nx,1,yes\ny,maybe,0\nz,-1,1\n")
	r.change(message.ChangeTable{Part: message.TableScale, Value: "g7"})
	if !strings.Contains(shown(t, r), `id="table-missing"`) {
		t.Error("the button is not there")
	}
	r.takeAsMissing()
	if html := shown(t, r); r.open != nil || strings.Contains(html, `id="table-missing"`) || !strings.Contains(html, text.AllUnderstood) {
		t.Errorf("after it, %v is open", r.open)
	}
}

func TestTableReading_turnedHeadedAndColumnsChosen(t *testing.T) {
	const file = "Ratings of May\nmember,Peace,Trade,Average\nNorland,1,0,0.5\nSudland,0,-1,-0.5\n"
	r := reading(file)
	r.change(message.ChangeTable{Part: message.TableScale, Value: "g7"})
	if html := shown(t, r); !strings.Contains(html, "it sums up the others, by its heading") || !strings.Contains(html, "stands above the headings") {
		t.Errorf("what is left out is not said: %s", html)
	}
	r.change(message.ChangeTable{Part: message.TableTurned, Value: "yes"})
	if got, want := ratings(t, r), "g7: peace norland 1, peace sudland 0, trade norland 0, trade sudland -1"; got != want {
		t.Errorf("turned it is %s, want %s", got, want)
	}
	if len(r.read.SetAside) != 1 {
		t.Fatalf("set aside are %v", r.read.SetAside)
	}
	row := r.read.SetAside[0].Number
	for _, yes := range []string{"yes", "no", "yes"} {
		r.change(message.ChangeTable{Part: message.TableRow, At: row, Value: yes})
		if r.read.Goals != map[string]int{"yes": 3, "no": 2}[yes] || !strings.Contains(shown(t, r), "sums up the others") {
			t.Errorf("brought in %s there are %d goals", yes, r.read.Goals)
		}
	}
	r.change(message.ChangeTable{Part: message.TableTurned, Value: "no"})
	r.change(message.ChangeTable{Part: message.TableColumn, At: 3, Value: string(table.SideColumn)})
	r.change(message.ChangeTable{Part: message.TableColumn, At: 1, Value: string(table.LeftOutColumn)})
	if got := strings.Join(r.read.Sides, ", "); got != "Trade, Average" {
		t.Errorf("the sides chosen are %s", got)
	}
	// Another row of headings; one below which nothing stands leaves the screen as it was.
	r.change(message.ChangeTable{Part: message.TableHeading, Value: "3"})
	if got := strings.Join(r.read.Sides, ", "); got != "1, 0, 0.5" || r.read.Goals != 1 {
		t.Errorf("headed by row 3 the sides are %s, %d goals", got, r.read.Goals)
	}
	r.change(message.ChangeTable{Part: message.TableHeading, Value: "4"})
	if html := shown(t, r); r.whole || !strings.Contains(html, "at least one row below") || !strings.Contains(html, `id="table-heading-0"`) {
		t.Errorf("headed by the last row it says %v", r.fault)
	}
	r.change(message.ChangeTable{Part: message.TableHeading, Value: "2"})
	if got := strings.Join(r.read.Sides, ", "); got != "Peace, Trade" || r.fault != nil {
		t.Errorf("headed right again the sides are %s", got)
	}
}

func TestTableReading_numbersThatAreHardlyMeantAreAskedAbout(t *testing.T) {
	r := reading("goal,A,B\nx,0.25,0.5\ny,0.75,1\nz,0.5,99\n")
	r.change(message.ChangeTable{Part: message.TableScale, Value: "points"})
	if html := shown(t, r); r.whole || !strings.Contains(html, "far from all other numbers") || !strings.Contains(html, "between 0 and 1") {
		t.Errorf("it asks %v", r.open)
	}
	r.change(message.ChangeTable{Part: message.TableCode, At: len(r.read.Codes) - 1, Value: message.NotKnown})
	r.change(message.ChangeTable{Part: message.TableShares, Value: "yes"})
	if got := ratings(t, r); !strings.Contains(got, "x a 25") || strings.Contains(got, "z b") || r.open != nil {
		t.Errorf("answered, the card is %s (%v)", got, r.open)
	}
}

// Two columns of one name make no card until the reader says which counts.
func TestTableReading_aFaultCanBePutRight(t *testing.T) {
	r := reading("goal,A,a\nx,1,0\ny,1,1\n")
	if html := shown(t, r); !strings.Contains(html, "differs from") || !strings.Contains(html, `id="table-column-2"`) {
		t.Errorf("it says %v: %s", r.open, html)
	}
	r.change(message.ChangeTable{Part: message.TableColumn, At: 2, Value: string(table.LeftOutColumn)})
	r.change(message.ChangeTable{Part: message.TableScale, Value: "g7"})
	if got := ratings(t, r); got != "g7: x a 1, y a 1" {
		t.Errorf("the card is %s", got)
	}
}
