// What is given to the page: links, files, pasted text, what another program shares. Returns whether the page is left for
// the card that its address names.
export function takeGiven(boot) {
  const { page, scorecard, notify } = boot;

  // A link to a card is opened on the page for cards, wherever it was followed, and is no part of any other
  // address. Programs that pass links on write "#" and "=" as %23 and %3D, or put marks that nobody sees between
  // them: then the card is in the path of a page that does not exist. What else they do, the program sees through.
  const cardMark = /(?:#|%(?:25)*23)((?:\W|%(?:25)*[0-9a-f]{2}){0,20}?c(?:=|%(?:25)*3d).*)$/is;
  function followLink(e) {
    const [, end] = cardMark.exec(location.hash) ?? [], [, misplaced] = cardMark.exec(location.pathname + location.search) ?? [];
    if (misplaced) { location.replace(page.base + "card/#" + misplaced + location.hash); return true; }
    if (!end) return false;
    if (page.path.endsWith("/card/")) { if (e) notify("link"); return false; }
    history.replaceState(history.state, "", location.pathname + location.search);
    location.assign(page.base + "card/#" + end);
    return true;
  }
  const leaves = followLink();
  addEventListener("hashchange", followLink);

  // On the page for cards the end of the address names the card. After a jump to a place on the page
  // it does so again: the page is where it was asked to be, and a reload finds the card.
  addEventListener("hashchange", (e) => {
    const before = "#" + ((e.oldURL || "").split("#", 2)[1] ?? ""); // an event made by a script has no address
    const card = /^#[a-z0-9-]{1,64}$/.test(before) && !document.getElementById(before.slice(1));
    if (card && page.path.endsWith("/card/") && document.getElementById(location.hash.slice(1)))
      history.replaceState(history.state, "", location.pathname + location.search + before);
  });
  if (page.path.endsWith("/card/") && location.hash.length > 1) document.documentElement.dataset.opening = "yes";

  // Taken here because they can come before the program: the browser would leave the page for a
  // dropped file. Nothing is read yet; the program refuses by size first, then empties the list.
  function give(items) {
    scorecard.given.push(...items);
    if (items.length) notify("given");
  }
  const asFile = (file) => ({ name: file.name, size: file.size, type: file.type, file });
  const dropping = (on) => { document.documentElement.dataset.drop = on ? "yes" : "no"; };
  function onDrag(e) {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    dropping(e.type === "dragover");
    if (e.type === "dragover") e.dataTransfer.dropEffect = "copy";
    else give([...e.dataTransfer.items].filter((i) => i.kind === "file").map((i) => {
      const entry = i.webkitGetAsEntry?.(), file = i.getAsFile();
      return entry?.isDirectory || !file ? { name: entry?.name ?? "", size: 0, folder: true } : asFile(file);
    }));
  }
  document.addEventListener("change", (e) => {
    if (e.target.type !== "file" || !e.target.files.length) return;
    const chosen = [...e.target.files].map(asFile);
    e.target.value = ""; // the same file can be chosen again once it is mended
    give(chosen);
  });
  document.addEventListener("dragover", onDrag);
  document.addEventListener("drop", onDrag);
  document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) dropping(false); });
  document.addEventListener("paste", (e) => {
    if (e.target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=file])")) return;
    const files = [...(e.clipboardData?.files ?? [])].map(asFile), text = files.length ? "" : e.clipboardData?.getData("text/plain") ?? "";
    if (!files.length && !text.trim()) return;
    e.preventDefault();
    give(files.length ? files : [{ name: "", size: text.length, text }]);
  });
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    const opened = [];
    for (const handle of files ?? []) {
      try { opened.push(asFile(await handle.getFile())); } catch { opened.push({ name: handle.name, size: 0, folder: handle.kind === "directory" }); }
    }
    give(opened);
  });

  // What another program shared lies in a cache of the worker's until it is fetched, once.
  async function fetchShared() {
    if (new URLSearchParams(location.search).get("shared") === null) return;
    history.replaceState(history.state, "", location.pathname + location.hash);
    const name = "summit-scorecard-shared:" + page.base, items = [];
    try {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        const r = await cache.match(key), of = (h) => decodeURIComponent(r.headers.get("x-shared-" + h) ?? ""), size = Number(of("size"));
        if (of("text")) items.push({ name: "", size, text: await r.text() });
        else items.push({ name: of("name"), size, type: r.headers.get("content-type") ?? "", file: await r.blob() });
      }
      await caches.delete(name);
    } catch { /* no caches here, so nothing was shared either */ }
    give(items.length ? items : [{ name: "", size: 0, text: "" }]);
  }
  fetchShared();
  return leaves;
}
