package chart

// Sizes of the charts of bars as pictures of their own.
const (
	barsWidth  = 640
	goalColumn = 176
	nameColumn = 150
	barGap     = 16
	barHeight  = 18
	goalSize   = 13 // of the goals' titles
	lineHeight = 16

	// FewColumns is how many sides have their names above their bars. The names of
	// more stand upright, over narrow bars.
	FewColumns = 6
	narrowGap  = 4
	upright    = 170 // how far an upright name reaches at most
)

// BalanceWords are the words inside the picture of the balance, one name and
// total a column and one title a row.
type BalanceWords struct{ Names, Totals, Titles []string }

// NewBalanceDrawing draws the balance with its words inside: with two sides the
// goals stand between them, else before them.
func NewBalanceDrawing(b Balance, words BalanceWords) Drawing {
	n := len(b.Columns)
	d := Drawing{Width: barsWidth}
	if n == 0 {
		return d
	}
	gap := float64(barGap)
	if n > FewColumns {
		gap = narrowGap
	}
	width := (barsWidth - goalColumn - barGap - gap*float64(n-1)) / float64(n)
	starts := make([]float64, n)
	goals, anchor := 0.0, ""
	for i := range starts {
		starts[i] = goalColumn + barGap + float64(i)*(width+gap)
	}
	if n == 2 {
		starts[0], starts[1] = 0, barsWidth-width
		goals, anchor = barsWidth/2, "middle"
	}
	head, top := namesAbove, 0.0
	if n > FewColumns {
		head = namesUpright
	}
	d.Marks, top = head(b.Columns, words, starts, width)
	for i, row := range b.Rows {
		lines := Wrap(words.Titles[i], goalColumn, goalSize)
		height := max(30, lineHeight*float64(len(lines))+10)
		middle := top + height/2
		for k, line := range lines {
			d.Marks = append(d.Marks, Mark{Shape: Words, Meaning: "goal", X: goals, Anchor: anchor, Text: line,
				Y: middle + 4.5 + lineHeight*(float64(k)-float64(len(lines)-1)/2)})
		}
		for k, bar := range row.Bars {
			d.Marks = append(d.Marks, barMarks(bar, b.Columns[k], starts[k], width, middle)...)
		}
		top += height
	}
	d.Height = top
	return d
}

// namesAbove heads each column with a name and a total, and returns where the rows
// begin.
func namesAbove(columns []Column, words BalanceWords, starts []float64, width float64) (marks []Mark, top float64) {
	for i, column := range columns {
		x, side := starts[i], ""
		if column.Left {
			x, side = starts[i]+width, "end"
		}
		lines := Wrap(words.Names[i], width, 14)
		for k, line := range lines {
			marks = append(marks, Mark{Shape: Words, Meaning: "name", Side: column.Side, X: x, Y: 14 + 17*float64(k), Text: line, Anchor: side})
		}
		y := 14 + 17*float64(len(lines)-1)
		marks = append(marks, Mark{Shape: Words, Meaning: "total", Side: column.Side, X: x, Y: y + 30, Text: words.Totals[i], Anchor: side})
		top = max(top, y+46)
	}
	return marks, top
}

// namesUpright heads each column with name and total in one line from below.
func namesUpright(columns []Column, words BalanceWords, starts []float64, width float64) (marks []Mark, top float64) {
	texts := make([]string, len(columns))
	reach := 0.0
	for i := range columns {
		total := "  " + words.Totals[i]
		texts[i] = Shortened(words.Names[i], upright-Advance(total, drawnSize), drawnSize) + total
		reach = max(reach, Advance(texts[i], drawnSize))
	}
	for i, column := range columns {
		marks = append(marks, Mark{Shape: Words, Meaning: "name up", Side: column.Side, X: starts[i] + width/2 + 3, Y: reach, Text: texts[i]})
	}
	return marks, reach + 8
}

// barMarks draws one side's bar under one goal.
func barMarks(bar Bar, column Column, start, width, middle float64) []Mark {
	if !bar.Aim || !bar.Counts {
		return nil
	}
	at := func(length float64) (from, size float64) {
		size = width * length / 100
		if column.Left {
			return start + width - size, size
		}
		return start, size
	}
	rect := func(meaning string, length float64) Mark {
		x, w := at(length)
		return Mark{Shape: Rect, Meaning: meaning, Side: column.Side, X: x, Y: middle - barHeight/2, W: w, H: barHeight}
	}
	marks := []Mark{rect("stake", bar.Stake), rect("reached", bar.Reached)}
	if bar.HasEve {
		x := start + width*bar.Eve/100
		if column.Left {
			x = start + width - width*bar.Eve/100
		}
		marks = append(marks, Mark{Shape: Line, Meaning: "eve", X: x, X2: x, Y: middle - barHeight/2 - 3, Y2: middle + barHeight/2 + 3})
	}
	return marks
}

// ShareBar is one side's share of weightings, in [0,1]: in how many it leads, and
// in how many by more than the tie zone.
type ShareBar struct {
	Side          string
	Name, Words   string
	Ahead, Beyond float64
}

// NewSharesDrawing draws the shares of weightings, a row a side.
func NewSharesDrawing(bars []ShareBar) Drawing {
	const percent = 90
	const width = barsWidth - nameColumn - percent
	d := Drawing{Width: barsWidth}
	for _, bar := range bars {
		lines := Wrap(bar.Name, nameColumn-barGap, 14)
		height := max(40, 17*float64(len(lines))+12)
		middle := d.Height + height/2
		for k, line := range lines {
			d.Marks = append(d.Marks, Mark{Shape: Words, Meaning: "name", Side: bar.Side, X: 0, Text: line,
				Y: middle + 5 + 17*(float64(k)-float64(len(lines)-1)/2)})
		}
		for _, part := range []struct {
			meaning string
			share   float64
		}{{"rail", 1}, {"stake", bar.Ahead}, {"reached", bar.Beyond}} {
			d.Marks = append(d.Marks, Mark{Shape: Rect, Meaning: part.meaning, Side: bar.Side, X: nameColumn, Y: middle - 11, W: width * part.share, H: 22})
		}
		d.Marks = append(d.Marks, Mark{Shape: Words, Meaning: "percent", X: barsWidth, Y: middle + 6, Text: bar.Words, Anchor: "end"})
		d.Height += height
	}
	return d
}
