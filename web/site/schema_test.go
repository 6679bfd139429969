//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"summitscorecard/web"

	"summitscorecard/web/headers"
)

const schemaName = "schema/summit-scorecard-1.json"

func readSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := web.Sources.ReadFile(schemaName)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(schemaName, document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(schemaName)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSchema holds every shipped card and every golden file of the first format to
// the published schema.
func TestSchema(t *testing.T) {
	schema := readSchema(t)
	summits, err := filepath.Glob("../summits/*.json")
	if err != nil || len(summits) == 0 {
		t.Fatalf("%d shipped cards (%v)", len(summits), err)
	}
	golden, err := filepath.Glob("../../scoring/cardfile/testdata/v1/*.json")
	if err != nil || len(golden) < 10 {
		t.Fatalf("%d golden files (%v)", len(golden), err)
	}
	for _, name := range append(summits, golden...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		card, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := schema.Validate(card); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchema_published finds the schema in the site under its own name.
func TestSchema_published(t *testing.T) {
	b := &builder{sources: web.Sources, site: Site{Files: map[string][]byte{}}}
	if err := b.addSchema(); err != nil {
		t.Fatal(err)
	}
	want, err := web.Sources.ReadFile(schemaName)
	if err != nil || !bytes.Equal(b.site.Files[schemaName], want) || headers.MediaType(schemaName) != "application/json" {
		t.Errorf("published %d bytes (%v)", len(b.site.Files[schemaName]), err)
	}
}

// TestSchema_keys finds every key that the schema names in the files that hold
// every key there is, so that the schema names none that no program knows.
func TestSchema_keys(t *testing.T) {
	text, err := web.Sources.ReadFile(schemaName)
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, name := range []string{"full", "reasons", "compact"} {
		data, err := os.ReadFile("../../scoring/cardfile/testdata/v1/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data...)
	}
	var schema any
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	count := 0
	var walk func(node any)
	walk = func(node any) {
		switch node := node.(type) {
		case map[string]any:
			if _, object := node["additionalProperties"]; object {
				properties, _ := node["properties"].(map[string]any)
				for key := range properties {
					count++
					if !bytes.Contains(all, []byte(`"`+key+`":`)) {
						t.Errorf("the schema names the key %q, which no card has", key)
					}
				}
			}
			for _, kid := range node {
				walk(kid)
			}
		case []any:
			for _, kid := range node {
				walk(kid)
			}
		}
	}
	walk(schema)
	if count < 60 {
		t.Errorf("found only %d keys", count)
	}
}

// TestSchema_refuses breaks a card in one place and expects the schema to notice.
func TestSchema_refuses(t *testing.T) {
	schema := readSchema(t)
	const good = `{"format": "summit-scorecard/1", "id": "k3v9", "summit": {"id": "s", "title": "A meeting", "date": "2025-08-15/2025-08-18",
		"sides": [{"id": "us", "name": "United States"}], "goals": [{"id": "g", "title": "G", "aims": {"us": {"before": 1, "sources": ["s1"]}}}],
		"sources": [{"id": "s1", "url": "https://example.org/"}]},
		"ratings": [{"goal": "g", "side": "us", "level": 1, "low": 0}], "created": "2025-08-18T09:30:00Z"}`
	valid := func(text string) error {
		card, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		return schema.Validate(card)
	}
	if err := valid(good); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string][2]string{
		"format":              {"scorecard/1", "scorecard/2"},
		"unknown key":         {`"id": "k3v9"`, `"colour": "k3v9"`},
		"wrong case":          {`"id": "k3v9"`, `"ID": "k3v9"`},
		"id":                  {`"k3v9"`, `"K3V9"`},
		"null":                {`"k3v9"`, `null`},
		"no title":            {`"title": "A meeting", `, ``},
		"blank title":         {`"A meeting"`, `" \n"`},
		"control character":   {`"A meeting"`, `"A\u0007meeting"`},
		"long text":           {`"A meeting"`, `"` + strings.Repeat("é", 10001) + `"`},
		"date":                {`2025-08-15/`, `2025-13-15/`},
		"moment":              {`T09:30`, `T25:30`},
		"reserved side":       {`{"us": {`, `{"draw": {`},
		"no sides":            {`[{"id": "us", "name": "United States"}]`, `[]`},
		"address":             {`https://example.org/`, `javascript:alert(1)`},
		"address, no host":    {`https://example.org/`, `https:///x`},
		"level as text":       {`"level": 1`, `"level": "1"`},
		"scored, no level":    {`"level": 1`, `"status": "scored"`},
		"pending, level":      {`"level": 1`, `"status": "pending", "level": 1`},
		"status":              {`"level": 1`, `"status": "open"`},
		"importance":          {`"level": 1`, `"importance": 11`},
		"scale without value": {`"id": "k3v9"`, `"scale": {"id": "x", "levels": [{"level": 0, "label": "a"}, {"level": 1, "label": "b"}]}`},
		"reference and title": {`"id": "s"`, `"ref": "s"`},
		"weights":             {`"id": "k3v9"`, `"weights": "mine"`},
	} {
		text := strings.Replace(good, test[0], test[1], 1)
		if text == good {
			t.Fatalf("%s changes nothing", name)
		}
		if valid(text) == nil {
			t.Errorf("%s: let through", name)
		}
	}
}
