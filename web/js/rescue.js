// Lists and exports what store.js finds, for when the program does not start (rescue.html).

const byId = (id) => document.getElementById(id);

// The blob's address is kept a minute: revoked at once, some browsers cut the download off.
function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const a = document.createElement("a");
  a.href = url;
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60e3);
}

function row(section, label, name, text, damaged) {
  const li = document.createElement("li"), span = document.createElement("span"), button = document.createElement("button");
  span.textContent = label;
  button.type = "button";
  button.textContent = "Download";
  button.setAttribute("aria-label", "Download " + label);
  // What is not text any more is written out as it was found.
  button.addEventListener("click", () => download(name, typeof text === "string" ? text : JSON.stringify(text ?? null)));
  if (damaged) li.className = "Rescue-damaged";
  li.append(span, button);
  byId(section).hidden = false;
  byId(section).querySelector("ul").append(li);
}

// Dates are shown as stored (UTC), so that what is read here matches the file.
const when = (iso) => (typeof iso === "string" ? ", saved " + iso.slice(0, 16).replace("T", " ") + " UTC" : "");
const safe = (id) => String(id).replace(/[^a-z0-9-]/g, "_").slice(0, 64) || "card";

// A database that cannot be opened is left alone; the site goes on beside it, if the reader wants.
byId("rescue-new").addEventListener("click", async () => {
  const got = JSON.parse(await scorecardStore.startNew());
  byId("rescue-state").textContent = got.ok ? "From now on this site keeps your cards in a new, empty database. The old one was left as it is." : got.message;
  byId("rescue-new").hidden = got.ok;
});

async function show() {
  const opened = JSON.parse(await scorecardStore.open());
  if (opened.why === "blocked") { byId("rescue-state").textContent = opened.message; return; }
  const all = JSON.parse(await scorecardStore.exportAll());
  if (!all.ok) {
    byId("rescue-state").textContent = all.message;
    byId("rescue-new").hidden = all.why !== "broken";
    return;
  }
  for (const r of all.records) {
    const label = r.title + (r.date ? " (" + r.date + ")" : "") + ", revision " + r.rev + when(r.updated) + (r.damaged ? " - damaged, kept as found" : "");
    row("rescue-cards", label, safe(r.id) + (r.damaged ? ".damaged.json" : ".scorecard.json"), r.text, r.damaged);
  }
  for (const r of all.revs) row("rescue-revs", r.id + ", revision " + r.rev + when(r.updated), safe(r.id) + "-" + r.rev + ".scorecard.json", r.text);
  for (const b of all.bin) row("rescue-bin", (b.summary?.title || b.id) + ", removed " + String(b.removed).slice(0, 10), safe(b.id) + ".scorecard.json", b.doc?.text);
  const bad = all.records.filter((r) => r.damaged).length, n = all.records.length;
  byId("rescue-state").textContent = (n === 1 ? "1 card is" : n + " cards are") + " kept in this browser" + (bad ? ", " + bad + " of them damaged" : "") + "."
    + (all.missing.length ? " Missing or older than when it was saved: " + all.missing.map((m) => m.title).join("; ") + "." : "");
  byId("rescue-all").hidden = false;
  byId("rescue-all").addEventListener("click", () => download("summit-scorecard-everything.json", JSON.stringify(all, null, 2)));
}

show().catch((e) => { byId("rescue-state").textContent = "The browser's database cannot be read: " + e; });
