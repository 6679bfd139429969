//go:build !js

package command

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// tableFlags are the flags that say how a table is read.
type tableFlags struct {
	scale, encoding, header, sides, leaveOut, keepRows, mapped, missing *string
	options                                                             table.Options
}

func newTableFlags(flags *flag.FlagSet) *tableFlags {
	f := &tableFlags{
		scale:    flags.String("scale", "", "the `ID` of the scale that the cells speak in, such as g7 or attainment; when left out, those that fit are listed"),
		encoding: flags.String("encoding", "", "how the bytes are read, a `NAME` such as windows-1251; found out when left out"),
		header:   flags.String("header", "", "the row `N` that holds the headings, or none; found when left out"),
		sides:    flags.String("sides", "", "the columns that are sides, a `LIST` such as a,b; when left out every column but those that sum up, number, weigh or explain the others"),
		leaveOut: flags.String("leave-out", "", "columns that are not read, a `LIST` such as a,b"),
		keepRows: flags.String("keep-rows", "", "rows that are goals though their titles say otherwise, a `LIST` such as 7,9"),
		mapped:   flags.String("map", "", "what codes mean, a `LIST` such as 1=victory,99=; after = stands a level by number or label, pending, or nothing for not known"),
		missing:  flags.String("missing", "", "codes that stand for a rating not known, a `LIST` such as 99,x"),
	}
	flags.StringVar(&f.options.Title, "title", "", "the title `T` of a summit made of a table")
	flags.StringVar(&f.options.Goal, "goal", "", "the `COLUMN` with the goals' titles; when left out, the column \"goal\" or \"title\", or else the first")
	flags.StringVar(&f.options.Importance, "importance", "", "the `COLUMN` with importances from 0 to 10; when left out, the column \"importance\", or else 5 for every goal")
	flags.BoolVar(&f.options.Turn, "turn", false, "make rows of columns, for a table with the sides in rows")
	flags.BoolVar(&f.options.Shares, "shares", false, "numbers from 0 to 1 are shares, to be made points")
	flags.BoolVar(&f.options.Sure, "sure", false, "numbers that would be asked about are ratings like the others")
	flags.BoolVar(&f.options.SkipBad, "skip-bad", false, "leave out what is wrong, list it, and keep the rest")
	return f
}

// read makes options of the flags, and says what is wrong with them; "" for nothing.
func (f *tableFlags) read() (problem string) {
	o := &f.options
	if *f.scale != "" {
		var known bool
		if o.Scale, known = scoring.ShippedScale(*f.scale); !known {
			return unknown("scale", *f.scale, scaleIDs())
		}
	}
	if *f.encoding != "" {
		var known bool
		if o.Encoding, known = table.EncodingNamed(*f.encoding); !known {
			return unknown("encoding", *f.encoding, encodingNames())
		}
	}
	switch number, err := strconv.Atoi(*f.header); {
	case *f.header == "":
	case *f.header == "none" || *f.header == "0":
		o.Header = table.NoHeading
	case err != nil || number < 1:
		return fmt.Sprintf("--header needs the number of a row, or none, not %q", *f.header)
	default:
		o.Header = number
	}
	if *f.sides != "" {
		o.Sides = splitNames(*f.sides)
	}
	if *f.leaveOut != "" {
		o.LeaveOut = splitNames(*f.leaveOut)
	}
	if *f.missing != "" {
		o.Missing = splitNames(*f.missing)
	}
	if *f.keepRows != "" {
		for _, word := range splitNames(*f.keepRows) {
			number, err := strconv.Atoi(word)
			if err != nil {
				return fmt.Sprintf("--keep-rows needs numbers of rows, not %q", word)
			}
			o.KeepRows = append(o.KeepRows, number)
		}
	}
	if *f.mapped != "" {
		for _, pair := range splitNames(*f.mapped) {
			at := strings.LastIndexByte(pair, '=')
			if at < 1 {
				return fmt.Sprintf("--map needs pairs such as 1=victory or 99=, not %q", pair)
			}
			o.Map = append(o.Map, table.Mapping{Code: pair[:at], Means: pair[at+1:]})
		}
	}
	return ""
}

func encodingNames() (names []string) {
	for _, e := range table.Encodings() {
		names = append(names, strings.ToLower(strings.ReplaceAll(string(e), " ", "-")))
	}
	return names
}

// splitNames splits a list at commas; a name with a comma stands between double
// quotes.
func splitNames(list string) []string {
	var out []string
	var name strings.Builder
	quoted := false
	for _, r := range list + "," {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ',' && !quoted:
			out = append(out, strings.TrimSpace(name.String()))
			name.Reset()
		default:
			name.WriteRune(r)
		}
	}
	return out
}
