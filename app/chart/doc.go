// Package chart turns results into geometry: plain numbers that say where each
// mark stands. It draws nothing; package app writes the marks as nodes with
// classes, so that themes, print and forced colours reach them. No go-app here.
package chart
