// Runs in the page. An element is named by a CSS selector, or by "text=tag|words": the first visible element of that
// tag that is labelled, or reads, exactly so.
export const FIND = `(how) => {
  if (!how.startsWith("text=")) return document.querySelector(how);
  const [tag, words] = how.slice(5).split("|"), all = [...document.querySelectorAll(tag)].filter((e) => e.getClientRects().length);
  return all.find((e) => e.getAttribute("aria-label") === words) ?? all.find((e) => e.textContent.trim() === words) ?? null;
}`;
