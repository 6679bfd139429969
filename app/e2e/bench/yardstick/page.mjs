// A scorecard written by hand in Preact, for comparison only: as many rows, bars and controls as our
// page has for the same card, one goal open, totals and verdict worked out at each change, saved to
// IndexedDB after it. Rows are memoised on what they show, as a careful author would.
import { Component, h, render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";

const card = await (await fetch("card.json")).json();
const LABELS = ["none of it", "a little", "about half", "most", "all of it"], OPEN = "g7";
const { sides, goals } = card.summit;
const key = (goal, side) => goal + "/" + side;

class Memo extends Component {
  shouldComponentUpdate(next) { return Object.keys(next).some((k) => next[k] !== this.props[k]); }
}

function score(ratings) {
  const totals = sides.map((s) => {
    let sum = 0, weight = 0;
    for (const g of goals) {
      const r = ratings[key(g.id, s.id)];
      sum += r.importance * r.level / 4;
      weight += r.importance;
    }
    return 100 * sum / weight;
  });
  const order = totals.map((t, i) => [t, i]).sort((a, b) => b[0] - a[0]);
  const lead = order[0][0] - order[1][0];
  return { totals, lead, leader: sides[order[0][1]].name, word: lead < 5 ? "A draw" : lead < 20 ? "Narrow lead" : "Clear lead" };
}

class Row extends Memo {
  render({ goal, levels }) {
    return h("tr", null, h("th", { scope: "row" }, h("button", { type: "button", class: "Matrix-open", id: "open-" + goal.id, "aria-expanded": String(goal.id === OPEN) }, goal.title)),
      levels.split(",").map((l) => h("td", null, LABELS[l])));
  }
}

class Bars extends Memo {
  render({ goal, levels }) {
    return h("div", { class: "Balance-row" }, h("span", { class: "Balance-goal" }, goal.title), levels.split(",").map((l, i) =>
      h("svg", { class: "Bar", "data-colour": sides[i].colour, "data-counts": "yes", viewBox: "0 0 100 24", preserveAspectRatio: "none" },
        h("rect", { class: "Bar-stake", x: 0, y: 3, width: 100, height: 18 }), h("rect", { class: "Bar-reached", x: 0, y: 3, width: l * 25, height: 18 }), h("line", { class: "Bar-none" }))));
  }
}

const choices = (name, id, side, list) => h("label", { class: "Stack" }, h("span", null, name), h("select", { class: "Field", id: `${id}-${OPEN}-${side.id}` }, list.map((l, i) => h("option", { value: i }, l))));

class Cell extends Memo {
  render({ goal, side, aim, rating, set }) {
    const id = (part) => `${part}-${goal.id}-${side.id}`;
    return h("div", { class: "Cell", "data-colour": side.colour },
      h("div", { class: "Cell-who" }, h("h4", { class: "SideName", "data-colour": side.colour }, side.name), h("small")),
      h("dl", { class: "Aim" }, h("dt", null, "Wanted"), h("dd", null, aim.wanted), h("dt", null, "Got"), h("dd", null, aim.got)),
      h("div", { class: "Cell-scale" }, h("div", { class: "Marks" }, LABELS.map(() => h("span", { class: "Marks-slot" }))),
        h("div", { class: "Level", role: "radiogroup", "aria-label": goal.title + ": " + side.name, "data-steps": 5 }, LABELS.map((label, l) =>
          h("label", { class: "Level-step", "data-fill": l === rating.level ? "level" : l < rating.level ? "below" : "none" },
            h("input", { type: "radio", id: id("level") + "-" + l, name: id("level"), value: l, checked: l === rating.level, onChange: () => set(goal.id, side.id, { level: l }) }), h("span", null, label))))),
      h("div", { class: "Cell-foot" }, h("label", { class: "Importance" }, h("span", { class: "Importance-name" }, "Importance"),
        h("input", { type: "range", id: id("importance"), min: 0, max: 10, step: 1, value: rating.importance, onInput: (e) => set(goal.id, side.id, { importance: Number(e.target.value) }) }),
        h("output", { class: "Importance-value" }, rating.importance))),
      h("details", { class: "Fold", "data-kind": "detail" }, h("summary", null, "Note and range"), h("div", { class: "Fold-body" },
        h("label", { class: "Stack" }, h("span", null, "Reason for this rating"), h("textarea", { class: "Field", rows: 4, id: id("note"), onChange: (e) => set(goal.id, side.id, { note: e.target.value }) })),
        h("div", { class: "Pair" }, choices("Status", "status", side, ["Scored", "Too early to tell", "No judgement"]), choices("Range from", "low", side, ["no range", ...LABELS]), choices("Range to", "high", side, ["no range", ...LABELS])))));
  }
}

function Standing({ result }) {
  return h("aside", { class: "TotalsPanel" }, h("div", { class: "TotalsPanel-full" }, h("div", { class: "Figure" },
    h("h2", { class: "Figure-title" }, result.word), h("p", { class: "Small" }, `lead ${result.lead.toFixed(1)} points, tie zone 5`),
    h("div", { class: "Totals" }, sides.map((s, i) => h("div", { class: "Totals-side", "data-colour": s.colour },
      h("div", { class: "Totals-head" }, h("span", { class: "SideName", "data-colour": s.colour }, s.name), h("strong", null, result.totals[i].toFixed(1))),
      h("svg", { class: "Bar", "data-colour": s.colour, viewBox: "0 0 100 24", preserveAspectRatio: "none" },
        h("rect", { class: "Bar-stake", x: 0, y: 5, width: 100, height: 14 }), h("rect", { class: "Bar-reached", x: 0, y: 5, width: result.totals[i], height: 14 }), h("rect", { class: "Bar-range", x: result.totals[i], y: 10, width: 0, height: 4 })),
      h("p", { class: "Small" }, "all 60 aims scored")))))));
}

const database = new Promise((done, fail) => {
  const request = indexedDB.open("yardstick", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("docs");
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

function Page() {
  const [ratings, setRatings] = useState(() => Object.fromEntries(card.ratings.map((r) => [key(r.goal, r.side), { importance: 5, ...r }])));
  const [set] = useState(() => (goal, side, change) => setRatings((all) => ({ ...all, [key(goal, side)]: { ...all[key(goal, side)], ...change } })));
  const result = useMemo(() => score(ratings), [ratings]);
  useEffect(() => {
    const wait = setTimeout(async () => (await database).transaction("docs", "readwrite").objectStore("docs").put(JSON.stringify({ ...card, ratings: Object.values(ratings) }), card.id), 80);
    return () => clearTimeout(wait);
  }, [ratings]);
  const levels = (g) => sides.map((s) => ratings[key(g.id, s.id)].level).join(",");
  const open = goals.find((g) => g.id === OPEN);
  return h("div", { id: "app", class: "App" }, h("header", { class: "TopBar" }, h("a", { class: "TopBar-brand", href: "#" }, "Yardstick")), h("main", { class: "Page" },
    h("section", { class: "Hero" },
      h("div", { class: "Hero-words" }, h("p", { class: "Eyebrow" }, card.summit.place), h("h1", { class: "Hero-title" }, card.summit.title), h("p", { class: "Verdict", id: "verdict" }, `${result.word}: ${result.leader}, ${result.lead.toFixed(1)} points.`)),
      h("figure", { class: "Figure", id: "balance" }, h("figcaption", null, h("h2", { class: "Figure-title" }, "Who got what")),
        h("div", { class: "Balance", "data-columns": 3 }, h("div", { class: "Balance-row Balance-row--head" }, h("span"), sides.map((s, i) => h("div", { class: "Balance-head", "data-colour": s.colour, "data-left": "no" }, h("span", { class: "Balance-name" }, s.name), h("strong", { class: "Balance-total" }, result.totals[i].toFixed(1))))),
          goals.map((g) => h(Bars, { key: g.id, goal: g, levels: levels(g) }))))),
    h("div", { class: "Columns" },
      h("section", { class: "Goals" }, h("div", { class: "Matrix" }, h("table", null, h("thead", null, h("tr", null, h("th", null, "Goal"), sides.map((s) => h("th", { class: "SideName", "data-colour": s.colour }, s.name)))), h("tbody", null, goals.map((g) => h(Row, { key: g.id, goal: g, levels: levels(g) }))))),
        h("article", { class: "Goal", id: "goal-" + OPEN }, h("div", { class: "Goal-head" }, h("h3", null, open.title)), h("div", { class: "Goal-cells", "data-count": 3 }, sides.map((s) => h(Cell, { key: s.id, goal: open, side: s, aim: open.aims[s.id], rating: ratings[key(OPEN, s.id)], set }))))),
      h(Standing, { result }))));
}

render(h(Page), document.body);
