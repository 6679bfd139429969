// Package table carries ratings and statements as comma separated values (RFC 4180).
//
// [EncodeLong] writes ratings one to a row, without loss; [EncodeWide] writes goals
// one to a row with a column of levels for each side; [EncodeStatements] writes
// statements. [Decode] reads all three, onto a card or, for ratings, as a new one:
// commas, semicolons or tabs between cells, a byte-order mark, a typographic minus,
// and labels of the scale for levels. What is wrong is named by row and column as a
// spreadsheet counts them.
//
// A text that a spreadsheet would run as a formula gets an apostrophe before it,
// which the reader takes away again.
package table
