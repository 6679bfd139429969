// Guards without which the Go program dies, for what browsers, extensions and page translation do.

// With site data blocked the getter of localStorage throws, which Go cannot catch.
export let storageDenied = false;
for (const name of ["localStorage", "sessionStorage"]) {
  try { void window[name].length; continue; } catch { storageDenied = true; }
  const m = new Map();
  Object.defineProperty(window, name, { configurable: true, value: {
    getItem: (k) => m.get(String(k)) ?? null,
    setItem: (k, v) => { m.set(String(k), String(v)); },
    removeItem: (k) => { m.delete(String(k)); },
    clear: () => m.clear(), key: (i) => [...m.keys()][i] ?? null, get length() { return m.size; },
  } });
}

// Extensions and page translation move nodes; a DOM exception would end the Go program.
const P = Node.prototype, { removeChild, replaceChild, insertBefore, appendChild } = P;
P.removeChild = function (c) {
  if (!c || c.parentNode === this) return removeChild.call(this, c);
  if (c.parentNode) removeChild.call(c.parentNode, c);
  return c;
};
P.replaceChild = function (n, o) {
  if (!o || o.parentNode === this) return replaceChild.call(this, n, o);
  if (o.parentNode) replaceChild.call(o.parentNode, n, o); else appendChild.call(this, n);
  return o;
};
P.insertBefore = function (n, r) {
  return r && r.parentNode !== this ? appendChild.call(this, n) : insertBefore.call(this, n, r);
};
