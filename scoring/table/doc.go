// Package table carries ratings and statements as comma separated values (RFC 4180).
//
// [EncodeLong] writes ratings one to a row, without loss; [EncodeWide] writes goals
// one to a row with a column of levels for each side; [EncodeStatements] writes
// statements. [Decode] reads all three, onto a card or, for ratings, as a new one.
//
// # How a table is read
//
// [Read] finds out, from the bytes and [Options], how a table is to be understood, and
// gives it back as one value, a [Reading]: the encoding and what parts the cells, the row
// of the headings and what stands above it, what each column is taken for and why some are
// set aside, what each code in the cells means on the scale and how often it occurs, how
// many cells each scale reads, and what has to be asked. [Reading.Card] makes the card of
// it, [Reading.GoodPart] one of what is good, and [Reading.Open] lists what is in the way
// with row and column as a spreadsheet counts them. Whoever shows a reading changes
// the Options and reads again; nothing is kept between two readings.
//
// What is not plain is not guessed. A number that fits is read; one that a scale of points
// would read and that is hardly meant is asked about; an average, a weight or a note is no
// side unless somebody says so; of several scales that fit none is chosen.
//
// # Formulas
//
// A text that a spreadsheet would run as a formula gets an apostrophe before it,
// which the reader takes away again.
package table
