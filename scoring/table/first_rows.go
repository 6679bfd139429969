package table

// Lines quotes the first rows of the file that are not blank, of which any may hold the
// headings.
func (r *Reading) Lines(most int) []Line {
	lines := make([]Line, 0, most)
	for _, row := range r.table.all[:min(most, len(r.table.all))] {
		lines = append(lines, Line{Number: row.number, Text: row.words()})
	}
	return lines
}

// First returns the cells of the first rows below the headings, turned where the table was,
// for the eye to compare with what the columns are taken for.
func (r *Reading) First(most int) [][]string {
	rows := make([][]string, 0, most)
	for _, row := range r.table.rows[:min(most, len(r.table.rows))] {
		cells := make([]string, len(r.table.heading))
		for at := range cells {
			cells[at] = row.cell(at)
		}
		rows = append(rows, cells)
	}
	return rows
}
