// Package sentence holds what sentences about a card are made of: names in quotation
// marks, numbers as the file has them, and places such as ratings[2].level.
package sentence
