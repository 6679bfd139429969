// How `make bench` counts and prints: medians and 95th percentiles, and rows under a heading.

export const median = (list) => quantile(list, 0.5);

// The smallest value that a share q of the list does not exceed.
export function quantile(list, q) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1))];
}

export const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;

// A heading with the names of its columns.
export function head(title, ...columns) {
  console.log("\n" + title);
  row("", ...columns);
}

export const row = (name, ...cells) => console.log(("  " + name).padEnd(58) + cells.map((c) => String(c ?? "-").padStart(12)).join(""));
export const say = (sentence) => console.log("  " + sentence);

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
export const whole = (x) => (x === undefined || Number.isNaN(x) ? "-" : grouped.format(Math.round(x)));
export const places = (x, digits) => (x === undefined || Number.isNaN(x) ? "-" : x.toFixed(digits));
