// Cards that the tests of the ways in bring along, and what they ask the page for.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, folder } from "./harness.mjs";

export const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
export const shipped = (id) => JSON.parse(readFileSync(new URL(`../../web/summits/${id}.json`, import.meta.url)));
export const everything = (page) => store(page, "exportAll").then(({ exported, ...all }) => JSON.stringify(all));
export const review = (page) => page.locator("#review");
export const message = (page, words) => page.getByRole("status", { name: "Messages" }).getByText(words);

// A card as a link, made by the host command.
let n = 0;
export function linkOf(card) {
  const path = join(folder("cards"), `${n++}.json`);
  writeFileSync(path, JSON.stringify(card));
  return command("convert", "--to", "link", path).trim();
}
export function changed(id, levels, more = {}) {
  const card = { ...shipped(id), ...more };
  for (const [goal, side, level] of levels) Object.assign(card.ratings.find((r) => r.goal === goal && r.side === side), { level, low: undefined, high: undefined });
  return card;
}
export const anchorage = changed("anchorage-2025", [["ceasefire", "us", 4], ["hearing", "us", 4]], { rater: "Ann Able" });
