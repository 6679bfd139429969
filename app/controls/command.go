package controls

import (
	"strconv"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Command turns the value of a control into what its handler posts: a command of
// package edit, or a message that says what is wrong with the value. It is nil for
// a field that is not known.
func Command(card scoring.Scorecard, field Field, goal, side, value string) any {
	switch field {
	case Level:
		return LevelCommand(goal, side, value)
	case Importance:
		if number, err := strconv.ParseFloat(value, 64); err == nil {
			return edit.SetImportance{Goal: goal, Side: side, Importance: number}
		}
	case Note:
		return edit.SetNote{Goal: goal, Side: side, Note: value}
	case Status:
		return StatusCommand(goal, side, value)
	case Low, High:
		rating, _ := card.Rating(goal, side)
		return RangeCommand(rating, field, value)
	case AsOf:
		return edit.SetAsOf{Goal: goal, Side: side, Date: value}
	case StateNote:
		return StateNoteCommand(side, value)
	}
	return nil
}

// LevelCommand is what the control of a level posts. An emptied field leaves the
// level: that an aim is not known is said with its status.
func LevelCommand(goal, side, value string) any {
	if value == "" {
		return message.ShowProblem{Words: text.LevelEmpty}
	}
	level, err := edit.ReadNumber(value)
	if err != nil {
		return message.ShowProblem{Words: text.CouldNot(err.Error())}
	}
	return edit.SetLevel{Goal: goal, Side: side, Level: level}
}

// StatusCommand is what the control of the status posts: going back to scored takes
// a level, which the reader chooses on the scale.
func StatusCommand(goal, side, status string) any {
	if status == scoring.Scored {
		return message.ShowProblem{Words: text.ChooseLevel}
	}
	return edit.SetStatus{Goal: goal, Side: side, Status: status}
}

// RangeCommand is what a control of a range posts: it moves one end.
func RangeCommand(r scoring.Rating, field Field, value string) any {
	var end scoring.Level
	if value != NoEnd && value != "" {
		level, err := edit.ReadNumber(value)
		if err != nil {
			return message.ShowProblem{Words: text.CouldNot(err.Error())}
		}
		end = scoring.At(level)
	}
	command := edit.SetRange{Goal: r.Goal, Side: r.Side, Low: r.Low, High: r.High}
	if field == Low {
		command.Low = end
	} else {
		command.High = end
	}
	return command
}

// StateNoteCommand is what the control of a state's note posts.
func StateNoteCommand(side, note string) edit.SetStateNote {
	at, err := strconv.Atoi(side)
	if err != nil {
		at = -1
	}
	return edit.SetStateNote{At: at, Note: note}
}
