// Checksums of what the store keeps, and what does not fit its own.

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
export function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const blocks = (bytes.length + 72) >> 6; // 1 byte 0x80 and 8 bytes length must fit
  const data = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(data.buffer).set(bytes);
  data.setUint8(bytes.length, 0x80);
  data.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 2 ** 29));
  data.setUint32(blocks * 64 - 4, bytes.length << 3);
  const h = Int32Array.from(H0), w = new Int32Array(64);
  for (let at = 0; at < blocks * 64; at += 64) mix(h, w, data, at);
  return [...h].map((v) => (v >>> 0).toString(16).padStart(8, "0")).join("");
}

// The same beside the page, where the browser can: of 7 MB it takes a tenth of a second, for which nobody waits.
const hex = (byte) => byte.toString(16).padStart(2, "0");
export async function sha256Beside(text) {
  if (!globalThis.crypto?.subtle) return sha256(text);
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map(hex).join("");
}

// One block. Written for engines: each sum is cut to 32 bits at once and no index is negative,
// which takes a fraction of the time where the code is not yet optimised.
function mix(h, w, data, at) {
  for (let t = 0; t < 16; t++) w[t] = data.getInt32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15], y = w[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3), s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (((w[t - 16] + s0) | 0) + ((w[t - 7] + s1) | 0)) | 0;
  }
  let a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], i = h[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)), s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const one = (((((i + s1) | 0) + ((e & f) ^ (~e & g))) | 0) + ((K[t] + w[t]) | 0)) | 0, two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    i = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += i;
}

// The manifest's checksum, over id:rev:hash of every card.
export function manifestHash(entries) {
  return sha256(Object.keys(entries).sort().map((id) => id + ":" + entries[id][0] + ":" + entries[id][1]).join("\n"));
}

export const damaged = (doc) => !doc || !Number.isInteger(doc.rev) || typeof doc.text !== "string" || doc.hash !== sha256(doc.text);
