package storage

import (
	"summitscorecard/app/browser"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Download hands a card's file to the reader.
func Download(card scoring.Scorecard) error {
	data, err := cardfile.Encode(card)
	if err == nil {
		DownloadText(card.Summit.ID, string(data))
	}
	return err
}

// DownloadText hands the file of a card on a summit to the reader as it is kept,
// byte for byte.
func DownloadText(summit, data string) {
	browser.Download(FileName(summit), browser.NewBlob(Media, data))
}

// Media is the media type of a card's file.
const Media = "application/json"

// FileName is the name of a card's file.
func FileName(summit string) string { return summit + ".scorecard.json" }
