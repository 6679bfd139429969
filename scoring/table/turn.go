package table

// turned remembers where the cells of a turned table stood.
type turned struct {
	rows    []int          // by column of the turned table: the row of the file
	columns map[int]int    // by row number of the turned table: the column of the file
	heading map[int]string // by row number: the heading of that column
}

// origin is where a cell stood in the file, and the heading above it.
func (o *turned) origin(row, at int) (fileRow, fileColumn int, heading string) {
	if at >= 0 && at < len(o.rows) {
		fileRow = o.rows[at]
	}
	return fileRow, o.columns[row], o.heading[row]
}

// turn makes rows of columns: the headings become the goals, and the first column the
// headings. Places are still those of the file.
func (t *table) turn() {
	o := &turned{columns: map[int]int{}, heading: map[int]string{}, rows: []int{t.headingRow}}
	width := len(t.heading)
	heading := []string{t.heading[0]}
	for _, row := range t.rows {
		o.rows = append(o.rows, row.number)
		heading = append(heading, row.cell(0))
		width = max(width, row.width())
	}
	var rows []tableRow
	for at := 1; at < width; at++ {
		turned := tableRow{number: at + 1, cells: []string{""}}
		if at < len(t.heading) {
			turned.cells[0] = t.heading[at]
		}
		for _, row := range t.rows {
			turned.cells = append(turned.cells, row.raw(at))
		}
		o.columns[at+1], o.heading[at+1] = at, turned.cells[0]
		if !turned.blank() {
			rows = append(rows, turned)
		}
	}
	o.heading[1] = t.heading[0] // the headings stand in the first column
	t.heading, t.headingRow, t.rows, t.turned = heading, 1, rows, o
}
