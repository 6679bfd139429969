package storage

import (
	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// ShowDrafts tells what became of drafts that could not be taken up, and where none
// can be left. id is that of the card on screen, "" for none.
func ShowDrafts(page ui.Notifier, id string) {
	for _, draft := range browser.DraftsAside() {
		page.ShowNotice(draftNotice(draft, id))
	}
	if browser.DraftsRefused() {
		page.ShowNotice(ui.Problem("drafts", text.NoDrafts))
	}
}

func draftNotice(draft browser.SetAside, id string) ui.Notice {
	if draft.Why != browser.AsideOlder {
		return ui.Problem(draft.Key, text.DraftAside(string(draft.Why)),
			ui.Button{ID: "aside-open", Message: message.OpenDraft{Key: draft.Key}, Words: text.LookAtDraft},
			ui.Button{ID: "aside-discard", Message: message.DiscardDraft{Key: draft.Key}, Words: text.DiscardDraft})
	}
	notice := ui.Problem("aside-"+draft.ID, text.DraftOlder(draft.Title))
	if draft.ID == id {
		notice.Buttons = []ui.Button{{ID: "aside-versions", Message: message.OpenDialog{Dialog: message.VersionsDialog}, Words: text.Versions}}
	}
	return notice
}
