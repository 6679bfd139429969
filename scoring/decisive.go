package scoring

// Decisive says which of the differences between two cards make their verdicts
// differ (docs/method.md, section 9).
type Decisive struct {
	// Agree is set when the verdicts have the same word and, unless nobody leads,
	// the same leader; nothing then has to decide.
	Agree bool
	// Sets are the smallest sets of differences, as positions in the list, each of
	// which, taken over from theirs, gives mine the verdict of theirs. All of them have
	// one size. It is empty where no set of up to Tried differences does.
	Sets [][]int
	// Tried is the largest size of which every set was scored; with the budget
	// used up it can be smaller than mostTried.
	Tried int
}

const (
	mostTried = 3  // differences taken over together
	mostSets  = 20 // sets listed
)

// FindDecisive scores the card mine anew with each difference taken over from theirs, then
// with each two and each three, until some give it the verdict of theirs. A size whose
// sets are more than budget in all, smaller sizes included, is not begun.
func FindDecisive(mine, theirs Scorecard, list []Difference, budget int) Decisive {
	want := verdictOf(theirs)
	d := Decisive{Agree: verdictOf(mine) == want}
	if d.Agree {
		return d
	}
	chosen := make([]Difference, 0, mostTried)
	for size := 1; size <= min(mostTried, len(list)); size++ {
		if budget -= choose(len(list), size); budget < 0 {
			break
		}
		subsets(len(list), size, func(set []int) bool {
			chosen = chosen[:0]
			for _, i := range set {
				chosen = append(chosen, list[i])
			}
			if verdictOf(takeOver(mine, theirs, chosen)) == want {
				d.Sets = append(d.Sets, append([]int(nil), set...))
			}
			return len(d.Sets) < mostSets
		})
		d.Tried = size
		if len(d.Sets) > 0 {
			break
		}
	}
	return d
}

// verdictOf is what two verdicts must share to be the same: the word, and who
// leads where somebody does.
func verdictOf(card Scorecard) [2]string {
	v := Score(card).Verdict
	if v.Word == Draw || v.Word == Undecided {
		return [2]string{v.Word}
	}
	return [2]string{v.Word, v.Leader}
}

// choose is how many sets of k there are of n things, for small k.
func choose(n, k int) int {
	ways := 1
	for i := range k {
		ways = ways * (n - i) / (i + 1)
	}
	return ways
}

// subsets calls do with every set of k of the numbers below n, in order, until it
// returns false.
func subsets(n, k int, do func(set []int) bool) {
	set := make([]int, k)
	for i := range set {
		set[i] = i
	}
	for do(set) {
		i := k - 1
		for i >= 0 && set[i] == n-k+i {
			i--
		}
		if i < 0 {
			return
		}
		for set[i]++; i+1 < k; i++ {
			set[i+1] = set[i] + 1
		}
	}
}
