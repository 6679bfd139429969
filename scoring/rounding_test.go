//go:build !js

package scoring

import (
	"go/ast"
	"go/build"
	"go/importer"
	goparser "go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A compiler may fuse x*y + z into one operation that rounds once, and on some
// machines it does, also across statements. The same digits everywhere need
// every product of floats rounded by a conversion before anything is added to
// it; a product that is divided, multiplied on or compared cannot be fused.
func TestProducts_areRounded(t *testing.T) {
	files := token.NewFileSet()
	var parsed []*ast.File
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			file, err := goparser.ParseFile(files, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			parsed = append(parsed, file)
		}
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	if build.Default.GOROOT == "" { // a program built with -trimpath does not know where the library's sources are
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			t.Fatal(err)
		}
		build.Default.GOROOT = strings.TrimSpace(string(root))
	}
	config := types.Config{Importer: importer.ForCompiler(files, "source", nil)}
	if _, err := config.Check("scoring", files, parsed, info); err != nil {
		t.Fatal(err)
	}
	// Products of 100 that nothing is added to, and rounding for display, which
	// forgives far more than the last digit.
	plain := map[string]bool{"display.go": true, "score.go": true, "side.go": true}
	products := 0
	for _, file := range parsed {
		var parents []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				parents = parents[:len(parents)-1]
				return true
			}
			if product(n, info) {
				products++
				if !rounded(parents, info) && !plain[files.Position(n.Pos()).Filename] {
					t.Errorf("%s: write float64(x*y), or the product may be fused with what is added to it", files.Position(n.Pos()))
				}
			}
			parents = append(parents, n)
			return true
		})
	}
	if products < 50 {
		t.Errorf("only %d products found", products)
	}
}

// product reports whether a node multiplies floats that are not constant.
func product(n ast.Node, info *types.Info) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return n.Op == token.MUL && floating(n, info)
	case *ast.AssignStmt:
		return n.Tok == token.MUL_ASSIGN && floating(n.Lhs[0], info)
	}
	return false
}

func floating(e ast.Expr, info *types.Info) bool {
	tv := info.Types[e]
	basic, ok := tv.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsFloat != 0 && tv.Value == nil
}

// rounded reports whether what surrounds a product rounds it.
func rounded(parents []ast.Node, info *types.Info) bool {
	for i := len(parents) - 1; i >= 0; i-- {
		switch parent := parents[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.CallExpr:
			return info.Types[parent.Fun].IsType() // a conversion
		case *ast.BinaryExpr:
			switch parent.Op {
			case token.MUL, token.QUO, token.LSS, token.GTR, token.LEQ, token.GEQ, token.EQL, token.NEQ:
				return true
			}
		}
		return false
	}
	return false
}
