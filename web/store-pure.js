// The parts of the store that need no browser: checksums, which revisions may go, what counts as a
// full disk. The first of the three sources of the published store.js: store-pure.js, store-whole.js,
// store.js are put together in that order when the site is built.
(() => {
  "use strict";

  const DAY = 24 * 60 * 60e3, KEEP_DAYS = 30, KEEP_LAST = 20; // milliseconds; days; revisions

  // SHA-256 of a string, as hex. Not crypto.subtle: that is asynchronous (a transaction would
  // commit meanwhile) and missing on plain-http hosts. Constants are the first 32 bits of the
  // fractional parts of square and cube roots of the primes, as FIPS 180-4 defines them.
  const K = [], H0 = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (H0.length < 8) H0.push((Math.sqrt(n) * 2 ** 32) | 0);
    K.push((Math.cbrt(n) * 2 ** 32) | 0);
  }
  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const blocks = (bytes.length + 72) >> 6; // 1 byte 0x80 and 8 bytes length must fit
    const data = new DataView(new ArrayBuffer(blocks * 64));
    new Uint8Array(data.buffer).set(bytes);
    data.setUint8(bytes.length, 0x80);
    data.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 2 ** 29));
    data.setUint32(blocks * 64 - 4, bytes.length << 3);
    const h = Int32Array.from(H0), w = new Int32Array(64);
    const rot = (x, n) => (x >>> n) | (x << (32 - n));
    for (let at = 0; at < blocks * 64; at += 64) {
      let [a, b, c, d, e, f, g, i] = h;
      for (let t = 0; t < 64; t++) {
        const x = w[t - 15], y = w[t - 2];
        w[t] = t < 16 ? data.getInt32(at + t * 4)
          : w[t - 16] + (rot(x, 7) ^ rot(x, 18) ^ (x >>> 3)) + w[t - 7] + (rot(y, 17) ^ rot(y, 19) ^ (y >>> 10));
        const one = (i + (rot(e, 6) ^ rot(e, 11) ^ rot(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
        const two = ((rot(a, 2) ^ rot(a, 13) ^ rot(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        i = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, i].forEach((v, n) => { h[n] += v; });
    }
    return [...h].map((v) => (v >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // Every spelling of "no room" that browsers have used (old Firefox: 1014).
  function isQuota(e) {
    return !!e && (e.name === "QuotaExceededError" || e.name === "NS_ERROR_DOM_QUOTA_REACHED" || e.code === 22 || e.code === 1014);
  }

  // Which revision keys [id, rev, milliseconds] may go: all but the last 20 and, of the
  // older ones, the last of each day for 30 days. Order is by rev, never by the clock.
  function prunable(keys, now) {
    const sorted = [...keys].sort((a, b) => b[1] - a[1]), days = new Set();
    return sorted.filter((key, i) => {
      if (i < KEEP_LAST) return false;
      const day = Math.floor(key[2] / DAY), fresh = Math.abs(now - key[2]) < KEEP_DAYS * DAY && !days.has(day);
      days.add(day);
      return !fresh;
    });
  }

  // The manifest's checksum, over id:rev:hash of every card.
  function manifestHash(entries) {
    return sha256(Object.keys(entries).sort().map((id) => id + ":" + entries[id][0] + ":" + entries[id][1]).join("\n"));
  }

  const damaged = (doc) => !doc || !Number.isInteger(doc.rev) || typeof doc.text !== "string" || doc.hash !== sha256(doc.text);

  globalThis.scorecardStore = { pure: { sha256, isQuota, prunable, manifestHash, damaged, DAY, KEEP_DAYS } };
})();
