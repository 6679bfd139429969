// Package storage keeps cards in the browser: what the library shows of one (Entry),
// the one way to encode and save a card (Keep, KeepNew), and the Saver, which saves
// the card on screen whenever it changes, follows other tabs, brings earlier
// versions back and reminds the reader to keep a copy.
//
// What crosses to the browser's database is in package browser.
package storage
