// The emergency worker: publish it at the address of service-worker.js when a released worker
// does harm. At a visitor's next online visit it replaces that worker, deletes the caches of this
// site (not those of other projects on the origin, and no card: their database and second copies stay) and
// unregisters itself. It answers no request, so every page comes from the server again.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) => e.waitUntil((async () => {
  const prefix = "summit-scorecard:" + new URL(self.registration.scope).pathname + ":";
  for (const k of await caches.keys()) if (k.startsWith(prefix)) await caches.delete(k);
  await self.registration.unregister();
})()));
