// The cards that `make bench` works on, and how it puts them into the reader's store.
import { readFileSync } from "node:fs";

export const SLOWED = 4; // times that the processor is slowed

export const GOALS = 60, SIDES = 3;
const COLOURS = ["blue", "vermilion", "green"], NAMES = ["Aland", "Bland", "Cland"];

// A card of 60 goals and 3 sides, each aim scored: no two rows alike, the same each time.
export function bigCard() {
  const sides = NAMES.map((name, i) => ({ id: "s" + i, name, colour: COLOURS[i] }));
  const goals = [], ratings = [];
  for (let g = 0; g < GOALS; g++) {
    const aims = {};
    for (let s = 0; s < SIDES; s++) {
      aims["s" + s] = { wanted: `What ${NAMES[s]} wanted of point ${g + 1}, in a sentence of common length.`, got: `What ${NAMES[s]} got of it: about ${(g * 7 + s * 13) % 100} parts in a hundred.` };
      ratings.push({ goal: "g" + g, side: "s" + s, level: (g * 3 + s * 2 + (g >> 2)) % 5, note: "" });
    }
    goals.push({ id: "g" + g, title: `Point ${g + 1} of the agenda`, aims });
  }
  for (const r of ratings) delete r.note;
  return { format: "summit-scorecard/1", id: "bench-60", summit: { id: "bench", title: "Sixty goals, three sides", date: "2025-08-15", place: "Bench", sides, goals }, ratings };
}

const shipped = (id) => readFileSync(new URL(`../../../web/summits/${id}.json`, import.meta.url), "utf8");

// Puts a card into the store of the page's browser.
export const keep = (page, card) => page.evaluate(async ([id, summit, text]) => {
  const said = JSON.parse(await globalThis.scorecardStore.save(id, summit, 0, text, "", "{}"));
  if (!said.ok) throw new Error(said.message ?? said.why);
}, [card.id, card.summit.id, JSON.stringify(card)]);

// Puts n copies of a built-in card into the store, as the library has them.
export const keepMany = (page, n) => page.evaluate(async ([text, n]) => {
  for (let i = 0; i < n; i++) {
    const small = ["malta-1989", "Meeting " + i, "Rater " + i % 7, String(1950 + i % 60) + "-05-01", "Town " + i % 9, i % 3 ? "draw" : "clear", i % 3 ? "" : "Aland"].join("\t")
      + "\nAland\tblue\t61\t61\tno\nBland\tvermilion\t20\t20\tno";
    await globalThis.scorecardStore.save("c" + i, "malta-1989", 0, text, "", JSON.stringify({ title: "Meeting " + i, small }));
  }
}, [shipped("malta-1989"), n]);
