package scoring

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"strconv"
	"testing"
)

// vectors is testdata/method.json, computed with rational arithmetic by another
// program. Fractions are strings such as "7/18".
type vectors struct {
	Uniform []struct {
		D       []string `json:"d"`
		Win     string   `json:"p_win"`
		Lose    string   `json:"p_lose"`
		Central []string `json:"central_weights"`
		Ranked  string   `json:"p_win_if_listed_in_importance_order"`
	} `json:"smaa_uniform"`
	Dirichlet []struct {
		Alpha []int    `json:"alpha"`
		D     []string `json:"d"`
		Win   string   `json:"p_win"`
	} `json:"smaa_integer_dirichlet"`
	Flip struct {
		W        []string  `json:"w"`
		D        []string  `json:"d"`
		Margin   string    `json:"margin"`
		Holds    string    `json:"eps_robustness"`
		One      []*string `json:"one_weight_proportional_flip"`
		Transfer []any     `json:"min_transfer"`
		Curve    [][]any   `json:"eps_curve"`
	} `json:"flip_example"`
	CDF struct {
		D       []string          `json:"d"`
		Greater map[string]string `json:"p_greater"`
	} `json:"cdf_example"`
	Two []struct {
		A, B []float64
		Win  float64 `json:"p_a_gt_b"`
	} `json:"two_simplices"`
	ROC map[string][]string `json:"roc"`
	GAS []struct {
		W, X []float64
		Rho  float64
		T    float64
	} `json:"gas"`
	Winner []struct {
		A, B   []float64
		Owner  []string
		From   string
		Moved  [][2]any `json:"fraction_moved"`
		Points string   `json:"points_each"`
	} `json:"adjusted_winner"`
	Alpha []struct {
		Name   string
		Coders [][]*float64
		Alpha  map[string][2]any
	} `json:"krippendorff"`
}

func readVectors(t testing.TB) vectors {
	t.Helper()
	data, err := os.ReadFile("testdata/method.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// fraction reads "7/18" or "3".
func fraction(t testing.TB, s string) float64 {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("no fraction %q", s)
	}
	f, _ := r.Float64()
	return f
}

func fractions(t testing.TB, list []string) []float64 {
	t.Helper()
	out := make([]float64, len(list))
	for i, s := range list {
		out[i] = fraction(t, s)
	}
	return out
}

// near fails unless got is want to 1e-12, the promise of docs/method.md.
func near(t testing.TB, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-12) {
		t.Errorf("%s = %.17g, want %.17g (off by %.2g)", what, got, want, got-want)
	}
}

func falling(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(n - i)
	}
	return out
}

func TestVectors_sharesOfWeightings(t *testing.T) {
	for i, v := range readVectors(t).Uniform {
		name := "case " + strconv.Itoa(i)
		d := fractions(t, v.D)
		near(t, name+" ahead", leads(d, 0), fraction(t, v.Win))
		near(t, name+" behind", leads(negative(d), 0), fraction(t, v.Lose))
		near(t, name+" ranked", leads(runningMeans(falling(len(d)), d), 0), fraction(t, v.Ranked))
		for j, want := range fractions(t, v.Central) {
			near(t, name+" central", centralWeight(d, j, leads(d, 0)), want)
		}
	}
}

func TestVectors_repeatedValues(t *testing.T) {
	for _, v := range readVectors(t).Dirichlet {
		var d []float64
		for i, x := range fractions(t, v.D) {
			for range v.Alpha[i] {
				d = append(d, x)
			}
		}
		near(t, "ahead", leads(d, 0), fraction(t, v.Win))
	}
}

func TestVectors_aboveAThreshold(t *testing.T) {
	v := readVectors(t).CDF
	d := fractions(t, v.D)
	for by, want := range v.Greater {
		near(t, "above "+by, leads(d, fraction(t, by)), fraction(t, want))
	}
}

func TestVectors_certaintyCurve(t *testing.T) {
	v := readVectors(t).Flip
	d, lead := fractions(t, v.D), fraction(t, v.Margin)
	near(t, "lead", weighted(fractions(t, v.W), d), lead)
	near(t, "holds until", holdsUntil(lead, least(d)), fraction(t, v.Holds))
	for _, point := range v.Curve {
		e, want := fraction(t, point[0].(string)), fraction(t, point[1].(string))
		near(t, "share at doubt "+point[0].(string), leads(toward(d, lead, e), 0), want)
	}
}

func TestVectors_twoSimplices(t *testing.T) {
	for _, v := range readVectors(t).Two {
		r := raceOf(v.A, v.B)
		near(t, "a above b", r.shares[0], v.Win)
		near(t, "b above a", r.shares[1], 1-v.Win)
	}
}

// The mean of the corners of the ordered weights is the rank order centroid.
func TestVectors_rankOrderCentroid(t *testing.T) {
	for size, weights := range readVectors(t).ROC {
		n, _ := strconv.Atoi(size)
		for i, want := range fractions(t, weights) {
			unit := make([]float64, n)
			unit[i] = 1
			sum := 0.0
			for _, mean := range runningMeans(falling(n), unit) {
				sum += mean
			}
			near(t, "weight "+strconv.Itoa(i+1)+" of "+size, sum/float64(n), want)
		}
	}
}
