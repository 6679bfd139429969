//go:build !js

package text

import (
	"fmt"

	"summitscorecard/scoring"
)

// Part is one section of the method page: a question, what answers it, the
// formula, what it assumes and what it does not say.
type Part struct {
	ID       string
	Question string
	Answer   []string // paragraphs
	Formula  []string // lines
	Assumes  string
	Not      string // what it does not say
}

// Reference is a source of the method.
type Reference struct{ Authors, Year, Title, In string }

// ManualTitle and ManualLead open the method page.
const (
	ManualTitle = "How the scorecard works"
	ManualLead  = "From what each side wanted and got to a verdict, and to how far that verdict can be trusted. Every figure is worked out in your own browser; the same card gives the same twelve digits on every machine."
	AssumesWord = "It assumes"
	NotWord     = "It does not say"
	RefsTitle   = "Sources of the method"
)

// Manual is the method, question by question.
func Manual() []Part {
	return []Part{
		{"total", "How much of what it wanted did a side get?",
			[]string{fmt.Sprintf("Each goal is judged for each side on a scale, from none of its aim to all of it; each level stands for a value from 0 to 1. The importance, from 0 to %d, answers: how much would it matter to this side to go from none to all of this goal? 10 counts twice 5, and importance 0 takes the goal off that side’s list.", scoring.MaxImportance),
				"The total is the average of the values, weighted by importance, times 100. Goals not yet scored are left out; coverage says how many are scored. If all importances of a side are 0, every goal counts the same, and the card says so."},
			[]string{"total = 100 × Σ importance × value ÷ Σ importance, over the scored goals"},
			"that the goals listed are what the side wanted, that each can be had without the others, and that values add up.",
			"whose gains were larger, harder or better. Each side is measured against its own wishes. Ratings say where things stood at the close, not that the meeting caused it."},
		{"interval", "How far could it be otherwise?",
			[]string{"A rating may carry a range: the levels that can reasonably be held. The interval of a total takes every range at its worst and then at its best; a rating still open counts from the lowest level of the scale to the highest. Nothing is filled in silently.",
				"A side leads whatever the open ratings turn out to be when its lowest total is above every rival’s highest by more than the tie zone."},
			[]string{"low = 100 × Σ importance × lowest value ÷ Σ importance, over all aims; high likewise"},
			"that the ranges are independent of each other.",
			"how likely any point of the interval is."},
		{"verdict", "Who came out ahead?",
			[]string{fmt.Sprintf("The sides that took part are ordered by total; the lead is the first minus the second. A lead of up to %d points, the tie zone, is a draw; up to %d it is narrow; above that, clear. A side got most of what it wanted from %d points, half from %d, some from %d, below that little. These thresholds are editorial: they are a convention of this scorecard, shown with every card, and a card may set its own tie zone.",
				scoring.DefaultTieZone, scoring.NarrowUpTo, scoring.MostAtLeast, scoring.HalfAtLeast, scoring.SomeAtLeast),
				"A side that was not at the table is scored and shown beside the others, never ranked."},
			[]string{"lead = total of the first − total of the second"},
			"that a point of one side’s wishes may be set against a point of another’s.",
			"that one side won and the other lost: both can get most of what they wanted, and both little."},
		{"moved", "What moved since the eve?",
			[]string{"Where the record says how a side stood under an aim on the day before, the same total is taken of the change. Who wanted nothing to change scores 100 when a meeting collapses; but such a side has moved nothing. Where this names another leader than the totals, the verdict says both."},
			[]string{"moved = 100 × Σ weight × (value − value on the eve)"},
			"that the eve can be judged on the same scale.",
			"that the meeting caused the change."},
		{"shares", "In how many weightings does the leader lead?",
			[]string{"Importance is a matter of opinion; so the card counts all opinions. A weighting gives every goal a weight of 0 or more, together 1. The share says in how many of all weightings a side leads, all of them counted alike. By default each side’s weights vary on their own; with one list for all sides they vary together.",
				"With one list and two sides only the differences of the values matter, and a recursion gives the share exactly. With lists of their own, a side’s total is spread over all weightings like a B-spline whose knots are its values; the share is the integral of one spread times the distributions of the others, exact piece by piece. Only one list with three sides or more has to be sampled; then the number of samples, the seed and the standard error stand beside the figure.",
				"“Only the order counts” keeps the order of the importances and lets the rest vary: each value is replaced by the mean of the values down to its rank, and the same formulas apply."},
			[]string{"share of a = ∫ f_a(x) · F_b(x) dx; f and F: density and distribution of a total under all weightings", "one list, two sides: P(Σ w·d > 0) by A[k] ← (Y[k]·A[k] + x·A[k−1]) ÷ (Y[k] + x)"},
			"that all weightings count alike: a convention, not a belief about any of them. With more goals the share drifts towards 0 or 100 %.",
			"how likely it is that a side “really” won. The ratings stay as scored."},
		{"curve", "How much doubt does the lead survive?",
			[]string{"Between the card’s own weights and any weights at all lies every degree of doubt. The certainty curve shows the leader’s share along the way; the point where it stops being certain is given exactly."},
			[]string{"v(e) = (1 − e) × total + e × v for each value v", "certain up to e = lead ÷ (lead + highest value of the rival − lowest value of the leader)"},
			"that doubt shrinks all weights towards nothing known alike.",
			"how much doubt is reasonable."},
		{"spacing", "Does it depend on how the levels are spaced?",
			[]string{"Levels are an order; that “most” is worth 75 and not 80 is a choice. The card counts all rising spacings with the ends fixed, and says in how many of them the leader leads."},
			[]string{"D_l = leader’s weight share at level l or higher − the second’s; share = P(Σ w·D > 0)"},
			"the same scale for both sides.",
			"anything on the scale of points, which has no levels."},
		{"tipping", "What would change the verdict?",
			[]string{"Four kinds of change are worked out, the smallest of each: the weight of one goal, the others in proportion; weight moved from goal to goal within one list; the fewest one-level steps of ratings; and leaving one goal out for all sides. Each can be tried with one click, and undone."},
			[]string{"weight at which the lead is zero: w·d + (1 − w)·rest = 0", "fewest steps: best[c] = the largest gain with c steps, rating by rating"},
			"that everything else stays as it is.",
			"which of these changes is right."},
		{"lens", "Whom do you believe?",
			[]string{"Where a statement made after the meeting implies a rating, that rating can take the place of the card’s: for everybody who speaks for one side, for outsiders, for all, or for one speaker. Values are averaged within a speaker first, then over speakers; where they are silent the card’s rating stands, and it says how many ratings are theirs. A statement made later than the card’s date does not count. Each source is also left out in turn: ratings that rest on it alone become unknown, and the page says whether the lead hangs on one."},
			nil, "that the implied ratings read the words fairly; each statement is quoted and linked, so that you can judge.",
			"that the camp with more speakers is right."},
		{"scales", "Other scales, other questions",
			[]string{"Seven scales ship: attainment; goal attainment scaling (less or more than expected); the compliance scale of the G7 and G20 Research Groups; implementation of peace accords; outcomes of crises; promises kept; and plain points. Judgements are read across by label, never by number: 0 is “work in progress” on one scale and “as expected” on another. On the expectation scale the card also gives the T-score, 50 being as expected.",
				"For a panel of raters the tool gives median, quartiles and distribution of every rating, Krippendorff’s alpha with its jackknife interval beside the plain agreement, and the share of raters for whom each side leads. For two sides it also shows how an Adjusted Winner split of the opposed goals would have gone."},
			[]string{"T = 50 + 10 Σ w·x ÷ √((1 − 0.3) Σ w² + 0.3 (Σ w)²)", "alpha = 1 − observed ÷ expected disagreement"},
			"that a level means to every rater what its label says.", "that agreement makes a rating right."},
	}
}

// References are the sources of the method.
func References() []Reference {
	return []Reference{
		{"Kiresuk, T. J. and Sherman, R. E.", "1968", "Goal attainment scaling: a general method for evaluating comprehensive community mental health programs", "Community Mental Health Journal 4"},
		{"Curry, H. B. and Schoenberg, I. J.", "1966", "On Pólya frequency functions IV: the fundamental spline functions and their limits", "Journal d’Analyse Mathématique 17"},
		{"Varsi, G.", "1973", "The multidimensional content of the frustum of the simplex", "Pacific Journal of Mathematics 46"},
		{"Ali, M. M.", "1973", "Content of the frustum of a simplex", "Pacific Journal of Mathematics 48"},
		{"Lahdelma, R., Hokkanen, J. and Salminen, P.", "1998", "SMAA: stochastic multiobjective acceptability analysis", "European Journal of Operational Research 106"},
		{"Foster, J. E., McGillivray, M. and Seth, S.", "2013", "Composite indices: rank robustness, statistical association, and redundancy", "Econometric Reviews 32"},
		{"Krippendorff, K.", "2011", "Computing Krippendorff’s alpha-reliability", "University of Pennsylvania"},
		{"Brams, S. J. and Taylor, A. D.", "1996", "Fair Division: From Cake-Cutting to Dispute Resolution", "Cambridge University Press"},
		{"G7 Research Group", "", "Compliance assessments, scale of −1, 0 and +1", "University of Toronto"},
		{"Joshi, M., Quinn, J. M. and Regan, P. M.", "2015", "Annualized implementation data on comprehensive intrastate peace accords, 1989 to 2012 (Peace Accords Matrix)", "Journal of Peace Research 52"},
	}
}
