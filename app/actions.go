package app

import (
	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Actions are what the reader can do with the card in more than one way. Each is
// described once: its button in the bar, its shortcut and what it posts.

// actions are all of them, as they apply now.
func (c *root) actions() []ui.Action {
	return []ui.Action{c.undoAction(), c.redoAction(), c.shareAction(), c.downloadAction(), c.installAction()}
}

func (c *root) undoAction() ui.Action {
	what := c.doc.onScreen().NextUndo()
	return ui.Action{Name: "undo", Label: text.Undo, About: what, Keys: []ui.Key{{Letter: "z"}}, Off: what == "", Message: message.Undo{}}
}

func (c *root) redoAction() ui.Action {
	what := c.doc.onScreen().NextRedo()
	return ui.Action{Name: "redo", Label: text.Redo, About: what, Keys: []ui.Key{{Letter: "z", Shift: true}, {Letter: "y"}, {Letter: "y", Shift: true}},
		Off: what == "", Message: message.Redo{}}
}

func (c *root) shareAction() ui.Action {
	return ui.Action{Name: "share", Label: text.ShareTitle, Off: c.doc.own != nil, Message: message.OpenDialog{Dialog: message.ShareDialog}}
}

func (c *root) downloadAction() ui.Action {
	return ui.Action{Name: "download", Label: text.Download, Message: message.OpenDialog{Dialog: message.DownloadDialog}}
}

func (c *root) installAction() ui.Action {
	return ui.Action{Name: "install", Label: text.Install, Off: !c.canInstall, Message: message.Install{}}
}

// actionOf is the action whose shortcut a key is.
func (c *root) actionOf(key browser.Key) (ui.Action, bool) {
	for _, a := range c.actions() {
		if a.Matches(key) {
			return a, true
		}
	}
	return ui.Action{}, false
}
