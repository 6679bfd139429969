package client

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// fileDiff is what a unified diff says of one file.
type fileDiff struct {
	file  string // path inside the module
	hunks []hunk
}

// hunk is one place of a file: the lines that are there, and those that take
// their place. Both hold the lines around, too, and end with a line end.
type hunk struct {
	line     int // where the old lines start, from 1
	old, new string
}

var hunkHead = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@`)

// parseDiff reads a unified diff as `diff -u` writes it. Words before the first
// file are a comment. It knows changes to files, and none that are added,
// removed or lack the last line end: such files are given as a whole.
func parseDiff(text string) ([]fileDiff, error) {
	var diffs []fileDiff
	lines := strings.SplitAfter(text, "\n")
	for i := 0; i < len(lines); {
		line := lines[i]
		switch {
		case strings.HasPrefix(line, "--- a/") && i+1 < len(lines) && strings.HasPrefix(lines[i+1], "+++ b/"):
			name := diffName(line, "--- a/")
			if other := diffName(lines[i+1], "+++ b/"); other != name {
				return nil, fmt.Errorf("the diff of %s makes %s of it", name, other)
			}
			diffs = append(diffs, fileDiff{file: name})
			i += 2
		case hunkHead.MatchString(line) && len(diffs) > 0:
			h, rest, err := parseHunk(lines[i:])
			if err != nil {
				return nil, fmt.Errorf("the diff of %s, line %d: %w", diffs[len(diffs)-1].file, i+1, err)
			}
			d := &diffs[len(diffs)-1]
			d.hunks = append(d.hunks, h)
			i = len(lines) - len(rest)
		case len(diffs) > 0 && strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "diff "):
			return nil, fmt.Errorf("line %d of the diff is neither a file nor a place in it: %q", i+1, line)
		default:
			i++
		}
	}
	return diffs, nil
}

// diffName takes the name out of a line that starts a file; diff writes a time
// after it.
func diffName(line, prefix string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(line, prefix), "\t")
	return strings.TrimSpace(name)
}

// parseHunk reads the hunk that lines start with and returns the lines after it.
func parseHunk(lines []string) (hunk, []string, error) {
	head := hunkHead.FindStringSubmatch(lines[0])
	count := func(text string) int {
		if text == "" {
			return 1
		}
		n, _ := strconv.Atoi(text)
		return n
	}
	var h hunk
	h.line, _ = strconv.Atoi(head[1])
	old, new := count(head[2]), count(head[3])
	rest := lines[1:]
	for ; old > 0 || new > 0; rest = rest[1:] {
		if len(rest) == 0 || rest[0] == "" {
			return h, nil, errors.New("the place ends too early")
		}
		sign, text := rest[0][0], rest[0][1:]
		if sign == '\n' { // an editor took away the space of an empty line
			sign, text = ' ', "\n"
		}
		if sign != '+' {
			h.old += text
			old--
		}
		if sign != '-' {
			h.new += text
			new--
		}
		if sign != ' ' && sign != '-' && sign != '+' || old < 0 || new < 0 {
			return h, nil, errors.New("its lines are not as many as its head says")
		}
	}
	return h, rest, nil
}

// apply makes the changes in the text of the file. Where the old lines do not
// stand at their line any more, they must stand in one other place alone.
func (d fileDiff) apply(text string) (string, error) {
	var out strings.Builder
	line := 1 // where text starts
	for n, h := range d.hunks {
		at := lineStart(text, h.line-line)
		if at < 0 || !strings.HasPrefix(text[at:], h.old) {
			places := standing(text, h.old)
			if len(places) != 1 {
				return "", fmt.Errorf("place %d, line %d: its old lines are there %d times, not once", n+1, h.line, len(places))
			}
			at = places[0]
		}
		out.WriteString(text[:at])
		out.WriteString(h.new)
		line += strings.Count(text[:at]+h.old, "\n")
		text = text[at+len(h.old):]
	}
	return out.String() + text, nil
}

// lineStart returns where the line after so many others starts, or -1.
func lineStart(text string, lines int) int {
	if lines < 0 {
		return -1
	}
	at := 0
	for range lines {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			return -1
		}
		at += next + 1
	}
	return at
}

// standing returns where in a text the lines start.
func standing(text, lines string) []int {
	var places []int
	for at := 0; at < len(text); {
		if strings.HasPrefix(text[at:], lines) {
			places = append(places, at)
		}
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return places
}
