package command

import "summitscorecard/scoring"

// methodJSON holds the keys of summit-verdict/1 that follow the verdict.
type methodJSON struct{}

// newMethodJSON works out what follows the verdict, with a sentence for each
// key that is null.
func newMethodJSON(scoring.Scorecard, scoring.Result) (methodJSON, []string) {
	return methodJSON{}, nil
}
