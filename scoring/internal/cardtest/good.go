package cardtest

// Good is a small card that every case of TestDecode_refuses breaks in one place.
const Good = `{
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
