package client

// smallerEdits leave out what a browser never runs.
var smallerEdits = []edit{
	{
		Name: "no handler", File: "pkg/app/http.go", Drop: true,
		Why: "app.Handler is a server; it alone brings in net/http and crypto/tls: 1.40 to 1.06 MB of brotli for the two",
	},
	{
		Name: "no resource resolvers", File: "pkg/app/resource.go", Drop: true,
		Why: "the other file that needs net/http; its three functions on paths are written anew",
	},
	{
		Name: "no site generator", File: "pkg/app/wasm.go", Drop: true,
		Why: "a stub that names the Handler",
	},
	{
		Name: "paths", File: "pkg/app/client_paths_wasm.go", New: pathsFile,
		Why: "the three functions on paths that RunWhenOnBrowser and the attributes need",
	},
	{
		Name: "no encryption", File: "pkg/app/crypto.go", Drop: true,
		Why: "encrypted states are not used, and AES and UUIDs bring in 67 kB of brotli: 1.071 to 1.004 MB",
	},
	{
		Name: "identifiers", File: "pkg/app/client_id_wasm.go", New: idFile,
		Why: "identifiers without crypto/rand, and encryption that says it is not there",
	},
	{
		Name: "device identifier", File: "pkg/app/context.go",
		Why: "uses them",
		Old: "uuid.NewString()",
		New: "newID()",
	},
	{
		Name: "device identifier, import", File: "pkg/app/context.go",
		Why: "uses them",
		Old: `	"github.com/google/uuid"
`,
	},
	{
		Name: "broadcast identifier", File: "pkg/app/state.go",
		Why: "uses them",
		Old: "uuid.NewString()",
		New: "newID()",
	},
	{
		Name: "broadcast identifier, import", File: "pkg/app/state.go",
		Why: "uses them",
		Old: `	"github.com/google/uuid"
`,
	},
	{
		Name: "no regular expressions", File: "pkg/app/route.go",
		Why: "the one route of the program is .*, and package regexp costs 90 kB of brotli, 0.5 MB raw; another pattern stops the program at start with a sentence",
		Old: `	r.routesWithRegexp = append(r.routesWithRegexp, regexpRoute{
		regexp:       regexp.MustCompile(pattern),
		newComponent: newComponent,
	})
`,
		New: `	if pattern != ".*" {
		panic("this build of go-app knows the route pattern .* only, not " + pattern)
	}
	r.routesWithRegexp = append(r.routesWithRegexp, regexpRoute{
		newComponent: newComponent,
	})
`,
	},
	{
		Name: "no regular expressions, type", File: "pkg/app/route.go",
		Why: "a route with the pattern .* fits every path",
		Old: `type regexpRoute struct {
	regexp       *regexp.Regexp
	newComponent func() Composer
}
`,
		New: `type regexpRoute struct {
	regexp       everyPath
	newComponent func() Composer
}

type everyPath struct{}

func (everyPath) MatchString(string) bool { return true }
`,
	},
	{
		Name: "no regular expressions, import", File: "pkg/app/route.go",
		Why: "see no regular expressions",
		Old: `import (
	"regexp"
	"sync"
)
`,
		New: `import "sync"
`,
	},
}
