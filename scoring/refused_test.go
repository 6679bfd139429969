package scoring

import "strings"

// good is a small card that every case of TestDecode_refuses breaks in one place.
const good = `{
  "format": "summit-scorecard/1",
  "id": "k3v9",
  "summit": {
    "id": "s",
    "title": "A meeting",
    "date": "2025-08-15",
    "sides": [{"id": "us", "name": "United States"}, {"id": "ru", "name": "Russia"}],
    "goals": [
      {"id": "peace", "title": "Peace", "aims": {"us": {"wanted": "w", "before": 0, "sources": ["s1"]}, "ru": {}}},
      {"id": "trade", "title": "Trade", "aims": {"us": {}}}
    ],
    "sources": [{"id": "s1", "title": "A report", "url": "https://example.org/"}],
    "statements": [{"id": "x1", "favours": "ru", "source": "s1", "ratings": [{"goal": "peace", "side": "ru", "level": 3}]}]
  },
  "ratings": [
    {"goal": "peace", "side": "us", "level": 1, "low": 0, "high": 2},
    {"goal": "peace", "side": "ru", "status": "pending"}
  ]
}`

// refused lists what is wrong with the good card after replacing one piece of
// it: the first problem, as the reader sees it.
var refused = []struct{ name, old, new, want string }{
	// not JSON
	{"cut off", "\n}", "", `line 19, column 4: the file ends in the middle; it may have been cut off`},
	{"empty", good, "", `the file is empty; a card is a JSON object that begins with {"format": "summit-scorecard/1"}`},
	{"only white space", good, " \n", `the file is empty; a card is a JSON object that begins with {"format": "summit-scorecard/1"}`},
	{"two cards", good, good + good, `line 20, column 2: more text after the end of the card; a file holds one card`},
	{"comma at the end", `"title": "A meeting",`, `"title": "A meeting", },`, `line 6, column 27: a comma before the closing bracket; remove it`},
	{"comment", `"id": "k3v9",`, `"id": "k3v9", // mine`, `line 3, column 17: expected a key in double quotes, found "/"`},
	{"single quotes", `"id": "k3v9"`, `"id": 'k3v9'`, `line 3, column 9: expected a value, found "'"; text needs double quotes, and NaN or Infinity are no numbers here`},
	{"NaN", `"level": 1`, `"level": NaN`, `line 17, column 46: expected a value, found "N"; text needs double quotes, and NaN or Infinity are no numbers here`},
	{"minus infinity", `"level": 1`, `"level": -Infinity`, `line 17, column 47: a number is written like 12, -1 or 0.5, without a leading zero`},
	{"typographic minus", `"level": 1`, `"level": −1`, `line 17, column 46: expected a value, found "−"; text needs double quotes, and NaN or Infinity are no numbers here`},
	{"leading zero", `"level": 1`, `"level": 01`, `line 17, column 48: a number is written like 12, -1 or 0.5, without a leading zero`},
	{"no digit after the point", `"level": 1`, `"level": 1.`, `line 17, column 48: a digit is missing after the decimal point`},
	{"no exponent", `"level": 1`, `"level": 1e+`, `line 17, column 49: a digit is missing in the exponent`},
	{"bad UTF-8", "A meeting", "A m\xe9eting", `line 6, column 18: this byte is not valid UTF-8; save the file as UTF-8`},
	{"NUL in text", "A meeting", "A\x00meeting", `line 6, column 16: a line break or control character inside text; write \n for a line break`},
	{"NUL between", `"title"`, "\x00\"title\"", `line 6, column 5: expected a key in double quotes, found "\x00"`},
	{"raw line break in text", "A meeting", "A\nmeeting", `line 6, column 16: a line break or control character inside text; write \n for a line break`},
	{"bad escape", "A meeting", `A \x meeting`, `line 6, column 18: a backslash here must be followed by one of "\/bfnrtu`},
	{"half a surrogate pair", "A meeting", `A \ud83d meeting`, `line 6, column 23: half a surrogate pair; write the character itself`},
	{"second half first", "A meeting", `A \udd4a meeting`, `line 6, column 23: half a surrogate pair; write the character itself`},
	{"bad hex", "A meeting", `A \u12g4 meeting`, `line 6, column 19: four hexadecimal digits must follow \u`},
	{"too deep", `"wanted": "w"`, `"wanted": ` + strings.Repeat("[", 10001), `line 10, column 93: lists and objects are nested more than 32 deep; no card needs that`},
	{"a list", good, `[]`, `must be an object in braces, not a list`},
	{"a word", good, `true`, `must be an object in braces, not true or false`},

	// the format
	{"no format", `"format": "summit-scorecard/1",`, ``, `format: is missing; add it`},
	{"another format", `summit-scorecard/1`, `summit-panel/1`, `format: this is "summit-panel/1", not a card; a card says "summit-scorecard/1"`},
	{"older than the first", `summit-scorecard/1`, `summit-scorecard/0`, `format: this is "summit-scorecard/0", not a card; a card says "summit-scorecard/1"`},
	{"not a number", `summit-scorecard/1`, `summit-scorecard/two`, `format: this is "summit-scorecard/two", not a card; a card says "summit-scorecard/1"`},
	{"format is a number", `"summit-scorecard/1"`, `1`, `format: must be text in double quotes, not a number`},

	// keys
	{"unknown key", `"id": "k3v9"`, `"colour": "k3v9"`, `colour: unknown key; remove it or correct it (known here: format, id, summit, scale, weights, tie_zone, rater, group, round, as_of, created, updated, ratings, revisions)`},
	{"wrong case", `"id": "k3v9"`, `"ID": "k3v9"`, `ID: unknown key; it is spelled "id"`},
	{"both cases", `"id": "k3v9"`, `"id": "k3v9", "Id": "k3v9"`, `Id: unknown key; it is spelled "id"`},
	{"prototype", `"id": "k3v9"`, `"__proto__": {}`, `__proto__: unknown key; remove it or correct it (known here: format, id, summit, scale, weights, tie_zone, rater, group, round, as_of, created, updated, ratings, revisions)`},
	{"a key that is no word", `"wanted": "w"`, `"a.b": "w"`, `summit.goals[0].aims.us["a.b"]: unknown key; remove it or correct it (known here: wanted, got, before, basis, sources, later, disputes)`},
	{"key twice", `"title": "A meeting"`, `"title": "A meeting", "title": "A meeting"`, `summit.title: this key is written twice; keep one of the two`},
	{"key twice, escaped", `"title": "A meeting"`, `"title": "A meeting", "t\u0069tle": "B"`, `summit.title: this key is written twice; keep one of the two`},
	{"side twice in aims", `"ru": {}`, `"us": {}`, `summit.goals[0].aims.us: this side is written twice; keep one of the two`},
	{"null", `"title": "A meeting"`, `"title": null`, `summit.title: is null; leave the key out where there is nothing to say`},
	{"missing title", `"title": "A meeting",`, ``, `summit.title: is missing; add it`},
	{"missing sides", `"sides"`, `"Sides"`, `summit.Sides: unknown key; it is spelled "sides"`},
	{"missing summit", `"summit"`, `"sumit"`, `sumit: unknown key; remove it or correct it (known here: format, id, summit, scale, weights, tie_zone, rater, group, round, as_of, created, updated, ratings, revisions)`},
	{"missing aims", `, "aims": {"us": {}}`, ``, `summit.goals[1].aims: is missing; add it`},
	{"missing side of a rating", `"side": "us", "level": 1,`, `"level": 1,`, `ratings[0].side: is missing; add it`},

	// types
	{"text for a number", `"level": 1`, `"level": "1"`, `ratings[0].level: must be a number without quotes, not text`},
	{"number for text", `"A meeting"`, `7`, `summit.title: must be text in double quotes, not a number`},
	{"text for a list", `["s1"]`, `"s1"`, `summit.goals[0].aims.us.sources: must be a list in square brackets, not text`},
	{"number in a list", `["s1"]`, `["s1", 2]`, `summit.goals[0].aims.us.sources[1]: must be text in double quotes, not a number`},
	{"list for aims", `"aims": {"us": {}}`, `"aims": []`, `summit.goals[1].aims: must be an object with one key a side, not a list`},
	{"text for yes or no", `"name": "Russia"`, `"name": "Russia", "absent": "yes"`, `summit.sides[1].absent: must be true or false, not text`},
	{"list for an aim", `"ru": {}`, `"ru": []`, `summit.goals[0].aims.ru: must be an object in braces, not a list`},
	{"too large a number", `"level": 1`, `"level": 1e999`, `ratings[0].level: the number "1e999" is too large`},
	{"part of a version", `"id": "s",`, `"id": "s", "version": 1.5,`, `summit.version: must be a whole number from 1, not 1.5`},
	{"version zero", `"id": "s",`, `"id": "s", "version": 0,`, `summit.version: must be a whole number from 1, not 0`},
	{"version beyond exact numbers", `"id": "s",`, `"id": "s", "version": 9007199254740993,`, `summit.version: must be a whole number from 1, not 9007199254740992`},

	// ids and references
	{"capital in an id", `"id": "k3v9"`, `"id": "K3"`, `id: the id "K3" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"long id", `"id": "k3v9"`, `"id": "` + strings.Repeat("a", 65) + `"`, `id: the id "` + strings.Repeat("a", 60) + `…" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"reserved side", `{"id": "ru",`, `{"id": "tie",`, `summit.sides[1].id: the id "tie" names an outcome and cannot name a side; use another`},
	{"side twice", `{"id": "ru", "name"`, `{"id": "us", "name"`, `summit.sides[1].id: the side "us" is there already; give one of the two another id`},
	{"goal twice", `"id": "trade"`, `"id": "peace"`, `summit.goals[1].id: the goal "peace" is there already; give one of the two another id`},
	{"source twice", `[{"id": "s1",`, `[{"id": "s1"}, {"id": "s1",`, `summit.sources[1].id: the source "s1" is there already; give one of the two another id`},
	{"no such side", `"aims": {"us": {}}`, `"aims": {"ua": {}}`, `summit.goals[1].aims.ua: no side "ua"; add it to the sides or remove the aim`},
	{"no such source", `["s1"]`, `["s7"]`, `summit.goals[0].aims.us.sources[0]: no source "s7"; add it or remove the reference`},
	{"no such source of a statement", `"source": "s1"`, `"source": "s2"`, `summit.statements[0].source: no source "s2"; add it or remove the reference`},
	{"no such side favoured", `"favours": "ru"`, `"favours": "nobody"`, `summit.statements[0].favours: no side "nobody"; name a side, "both" or "neither", or leave it out`},
	{"no such affiliation", `"favours": "ru"`, `"affiliation": "nobody"`, `summit.statements[0].affiliation: no side "nobody"; name a side of the summit or leave it out for outsiders`},
	{"no such goal rated", `{"goal": "peace", "side": "us"`, `{"goal": "war", "side": "us"`, `ratings[0].goal: no goal "war"; add it or remove the rating`},
	{"no such side rated", `{"goal": "peace", "side": "us"`, `{"goal": "peace", "side": "uk"`, `ratings[0].side: no side "uk"; add it or remove the rating`},
	{"no aim to rate", `{"goal": "peace", "side": "ru", "status"`, `{"goal": "trade", "side": "ru", "status"`, `ratings[1]: "ru" has no aim under "trade"; add the aim or remove the rating`},
	{"no aim to imply", `{"goal": "peace", "side": "ru", "level"`, `{"goal": "trade", "side": "ru", "level"`, `summit.statements[0].ratings[0]: "ru" has no aim under "trade"; add the aim or remove the rating`},
	{"rated twice", `{"goal": "peace", "side": "ru", "status"`, `{"goal": "peace", "side": "us", "status"`, `ratings[1]: a second rating of "peace" for "us"; keep one of the two`},

	// levels
	{"off the scale", `"level": 1`, `"level": 5`, `ratings[0].level: the level 5 is not on the scale "attainment"; use one of 0, 1, 2, 3, 4`},
	{"between levels", `"level": 1`, `"level": 0.5`, `ratings[0].level: the level 0.5 is not on the scale "attainment"; use one of 0, 1, 2, 3, 4`},
	{"implied off the scale", `"level": 3`, `"level": -1`, `summit.statements[0].ratings[0].level: the level -1 is not on the scale "attainment"; use one of 0, 1, 2, 3, 4`},
	{"eve off the scale", `"before": 0`, `"before": 9`, `summit.goals[0].aims.us.before: the level 9 is not on the scale "attainment"; use one of 0, 1, 2, 3, 4`},
	{"low above level", `"low": 0`, `"low": 2`, `ratings[0].low: the low end 2 is above the level 1; a range must hold its level`},
	{"high below level", `"high": 2`, `"high": 0`, `ratings[0].high: the high end 0 is below the level 1; a range must hold its level`},
	{"low above high", `"status": "pending"`, `"status": "pending", "low": 3, "high": 1`, `ratings[1].low: the low end 3 is above the high end 1; swap them`},
	{"scored without a level", `"status": "pending"`, `"status": "scored"`, `ratings[1].level: is missing though the status is "scored"; add the level or make the status "unknown"`},
	{"pending with a level", `"status": "pending"`, `"status": "pending", "level": 1`, `ratings[1].level: a rating that is pending has no level; remove the level or make the status "scored"`},
	{"unknown status", `"status": "pending"`, `"status": "open"`, `ratings[1].status: unknown status "open"; write "scored", "pending" or "unknown"`},
	{"points beyond 100", `"format": "summit-scorecard/1",`, `"format": "summit-scorecard/1", "scale": "points", "revisions": [{"ratings": [{"goal": "trade", "side": "us", "level": 100.1}]}],`,
		`revisions[0].ratings[0].level: must be a number from 0 to 100, not 100.1`},

	// other values
	{"importance", `"title": "Peace"`, `"title": "Peace", "importance": 11`, `summit.goals[0].importance: must be a number from 0 to 10, not 11`},
	{"importance below none", `"level": 1`, `"level": 1, "importance": -1`, `ratings[0].importance: must be a number from 0 to 10, not -1`},
	{"kind", `"title": "Peace"`, `"title": "Peace", "kind": "other"`, `summit.goals[0].kind: unknown kind "other"; write "substance" or "symbol"`},
	{"basis", `"ru": {}`, `"ru": {"basis": "said"}`, `summit.goals[0].aims.ru.basis: unknown basis "said"; write "declared", "reported", "inferred" or "general"`},
	{"when", `"favours": "ru"`, `"when": "now"`, `summit.statements[0].when: unknown time "now"; write "before", "after" or "later"`},
	{"weights", `"id": "k3v9"`, `"weights": "mine"`, `weights: unknown weights "mine"; write "own" (each side has its own importances) or "shared"`},
	{"tie zone", `"id": "k3v9"`, `"tie_zone": 100.5`, `tie_zone: must be a number from 0 to 100, not 100.5`},
	{"date", `2025-08-15`, `2025-02-29`, `summit.date: the date "2025-02-29" is not one that exists; write 2025, 2025-08, 2025-08-15, a range such as 2025-08-15/2025-08-18, or "n.d."`},
	{"moment", `"id": "k3v9"`, `"created": "2025-08-18T25:00:00Z"`, `created: the moment "2025-08-18T25:00:00Z" is not one that exists; write a date or 2025-08-18T09:30:00Z`},
	{"script address", `https://example.org/`, `javascript:alert(1)`, `summit.sources[0].url: the address "javascript:alert(1)" cannot be opened; it must begin with http:// or https:// and name a host`},
	{"address without host", `https://example.org/`, `https:///a`, `summit.sources[0].url: the address "https:///a" cannot be opened; it must begin with http:// or https:// and name a host`},
	{"empty title", `"A meeting"`, `" "`, `summit.title: is empty; fill it in`},
	{"no goals", `{"id": "trade", "title": "Trade", "aims": {"us": {}}}`, `{}`, `summit.goals[1].id: is missing; add it`},
	{"control character", `"wanted": "w"`, `"wanted": "\u0007"`, `summit.goals[0].aims.us.wanted: holds the control character "\a"; remove it`},
	{"long text", `"wanted": "w"`, `"wanted": "` + strings.Repeat("é", 10001) + `"`, `summit.goals[0].aims.us.wanted: is 10001 characters long; the most is 10000`},

	// scales
	{"no such scale", `"id": "k3v9"`, `"scale": "stars"`, `scale: no scale "stars"; use one of attainment, expectation, g7, accord, crisis, promise, points, or write out your own with "id" and "levels"`},
	{"no such scale of the summit", `"id": "s",`, `"id": "s", "scale": "stars",`, `summit.scale: no scale "stars"; use one of attainment, expectation, g7, accord, crisis, promise, points, or write out your own with "id" and "levels"`},
	{"a scale under a known name", `"id": "k3v9"`, `"scale": {"id": "g7", "levels": [{"level": 0, "label": "no", "value": 0}, {"level": 1, "label": "yes", "value": 1}]}`,
		`scale: the levels differ from those of the scale "g7" that the program knows; give yours another id`},
	{"one level", `"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 0, "label": "no", "value": 0}]}`, `scale.levels: has 1 levels; a scale needs 2 to 100`},
	{"levels that fall", `"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 1, "label": "no", "value": 0}, {"level": 0, "label": "yes", "value": 1}]}`,
		`scale.levels[1].level: must be above the level before it; list levels from the lowest to the highest`},
	{"values that stand still", `"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 0, "label": "no", "value": 0.5}, {"level": 1, "label": "yes", "value": 0.5}]}`,
		`scale.levels[1].value: must be above the value before it; a higher level is worth more`},
	{"value above 1", `"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 0, "label": "no", "value": 0}, {"level": 1, "label": "yes", "value": 1.5}]}`,
		`scale.levels[1].value: must be a number from 0 to 1, not 1.5`},
	{"label twice", `"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 0, "label": "no", "value": 0}, {"level": 1, "label": "no", "value": 1}]}`,
		`scale.levels[1].label: the label "no" is used twice; scales convert by label, so each needs its own`},
	{"scale is a number", `"id": "k3v9"`, `"scale": 5`, `scale: must be the id of a scale, or an object with "id" and "levels", not a number`},

	// the compact form
	{"reference and summit", `"id": "s",`, `"id": "s", "ref": "t",`, `summit.id: unknown key; remove it or correct it (known here: ref, version, hash)`},
	{"reference to nothing", good, `{"format": "summit-scorecard/1", "summit": {"ref": ""}}`, `summit.ref: is empty; name the summit or carry it whole`},
	{"reference that is no id", good, `{"format": "summit-scorecard/1", "summit": {"ref": "A b"}}`, `summit.ref: the id "A b" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"compact goal that is no id", good, `{"format": "summit-scorecard/1", "summit": {"ref": "a"}, "ratings": [{"goal": "G", "side": "s"}]}`,
		`ratings[0].goal: the id "G" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"compact side that is no id", good, `{"format": "summit-scorecard/1", "summit": {"ref": "a"}, "ratings": [{"goal": "g", "side": ""}]}`,
		`ratings[0].side: the id "" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"compact source that is no id", good, `{"format": "summit-scorecard/1", "summit": {"ref": "a"}, "ratings": [{"goal": "g", "side": "s", "sources": ["?"]}]}`,
		`ratings[0].sources[0]: the id "?" is not allowed; use 1 to 64 of the letters a to z, digits and hyphens`},
	{"compact importance", good, `{"format": "summit-scorecard/1", "summit": {"ref": "a"}, "ratings": [{"goal": "g", "side": "s", "importance": -1}]}`,
		`ratings[0].importance: must be a number from 0 to 10, not -1`},
}
