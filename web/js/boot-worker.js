// The service worker, updates and installing.
export function offlineUse(boot) {
  const { page, scorecard, notify } = boot;

  // Where the reader was working, to go on there after the reload of an update.
  const PLACE = "summit-scorecard:place";
  let place = "";
  document.addEventListener("focusin", (e) => { if (e.target.id && e.target.closest("main")) place = e.target.id; });
  function resume() {
    const el = document.getElementById(sessionStorage.getItem(PLACE) ?? "");
    sessionStorage.removeItem(PLACE);
    for (let d; (d = el?.closest("details:not([open])"));) d.open = true;
    el?.focus();
  }

  let registration, asked = false, reloaded = false, lastLook = 0, prompt = null;

  // The worker's address is the one text that may become code here: the page's policy lets no other through, and
  // nobody else make this (Trusted Types).
  const vouch = globalThis.trustedTypes?.createPolicy("scorecard", { createScriptURL: (url) => url });

  async function startWorker() {
    const sw = navigator.serviceWorker;
    if (!sw || !page.worker) return;
    sw.addEventListener("controllerchange", () => {
      if (!asked || reloaded) return; // only the reader's own wish reloads the page, and once
      reloaded = true;
      location.reload();
    });
    try {
      const known = await sw.getRegistration(page.base);
      scorecard.offlineReady = !!known?.active;
      lastLook = Date.now();
      registration = await sw.register(vouch ? vouch.createScriptURL(page.worker) : page.worker, { scope: page.base, updateViaCache: "none" });
    } catch (e) { console.warn("no offline use here:", e); return; }
    if (registration.waiting && registration.active) notify("update-waiting");
    if (registration.active && !scorecard.offlineReady) offline(); // another tab was quicker
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    document.addEventListener("visibilitychange", look);
    setInterval(look, 3600e3);
  }

  // A worker is "installed" only when every file is in its cache, so "activated" means offline works.
  function watch(worker) {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) notify("update-waiting");
      if (worker.state === "activated" && !scorecard.offlineReady) offline();
    });
  }
  function offline() {
    scorecard.offlineReady = true;
    notify("offline-ready");
  }

  function look() {
    if (!registration || document.hidden || !navigator.onLine || Date.now() - lastLook < 60e3) return;
    lastLook = Date.now();
    registration.update().catch(() => {}); // the server is away: the next look will do
  }

  // The program flushes its saves first, then calls this. False: there is nothing to apply.
  function applyUpdate() {
    if (!registration?.waiting) return false;
    asked = true;
    sessionStorage.setItem(PLACE, place);
    registration.waiting.postMessage("SKIP_WAITING");
    return true;
  }

  addEventListener("beforeinstallprompt", (e) => {
    e.preventDefault();
    prompt = e;
    notify("installable");
  });
  addEventListener("appinstalled", () => {
    prompt = null;
    notify("installed");
  });
  async function install() {
    const shown = prompt;
    prompt = null; // a prompt can be shown once
    if (!shown) return false;
    try { await shown.prompt(); return (await shown.userChoice).outcome === "accepted"; } catch { return false; }
  }

  return { resume, startWorker, applyUpdate, install };
}
