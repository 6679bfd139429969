// A browser database that fails on request. install() runs in the page, before the store: every
// call that store.js makes of IndexedDB goes through here and is known by its place in the
// published script, "line:column method". Each place can be told to fail once, at the call itself
// or in the request's answer.
export function install() {
  const hits = new Map(), plans = new Map(), met = [];
  const place = () => /store[^\s/]*\.js:(\d+:\d+)/.exec(new Error().stack)?.[1];
  const error = ({ name, code }) => (code ? Object.assign(new Error("injected"), { code }) : name === "NS_ERROR_DOM_QUOTA_REACHED"
    ? Object.assign(new Error("injected"), { name }) : new DOMException("injected", name));

  // A request that the browser gives up: its transaction is aborted, as the standard says.
  function broken(request, why) {
    const answer = new EventTarget();
    answer.error = why;
    setTimeout(() => {
      answer.onerror?.({ preventDefault() {}, target: answer });
      try { request?.transaction.abort(); } catch { /* over already */ }
    });
    return answer;
  }
  function wrap(proto, names) {
    for (const name of names) {
      const call = proto[name];
      proto[name] = function (...args) {
        const at = place(), key = at + " " + name;
        if (!at) return call.apply(this, args);
        if (!hits.has(key)) hits.set(key, faults.op);
        const plan = plans.get(key);
        if (!plan) return call.apply(this, args);
        plans.delete(key);
        met.push(key);
        if (plan.how === "throw") throw error(plan);
        if (name === "open") return broken(null, error(plan)); // a real one would make a database without stores
        const request = call.apply(this, args);
        return request instanceof IDBRequest ? broken(request, error(plan)) : request;
      };
    }
  }
  const faults = globalThis.faults = { op: "", hits, plans, met };
  wrap(IDBFactory.prototype, ["open"]);
  wrap(IDBDatabase.prototype, ["transaction", "createObjectStore"]);
  wrap(IDBTransaction.prototype, ["objectStore", "commit"]);
  wrap(IDBObjectStore.prototype, ["get", "getKey", "getAll", "getAllKeys", "put", "delete", "clear", "index", "createIndex"]);
  wrap(IDBIndex.prototype, ["getAllKeys"]);
}

// Where the script calls the database, by its text: what install() must have seen. The module that
// answers from memory has calls of the same names on a Map; esbuild puts a number behind a name that
// stands twice. V8 places a call at its name, but an optional one and one of a name that is a word of
// the language at its parenthesis.
export function placesIn(script) {
  const found = [];
  let memory = false;
  script.split("\n").forEach((line, i) => {
    if (/^\s*\/\/ module:/.test(line)) memory = line.includes("store-memory.js"); // what stands before each module
    if (memory || /^\s*\/\//.test(line)) return;
    for (const m of line.matchAll(/(?:\b(?:indexedDB|d|db|t|docs|revs|bin|meta)\d*|\))\.(open|transaction|createObjectStore|objectStore|commit|getKey|getAllKeys|getAll|get|put|delete|clear|index|createIndex)(?:\?\.)?\(/g))
      found.push(`${i + 1}:${m.index + 1 + (m[1] === "delete" || m[0].endsWith("?.(") ? m[0].length - 1 : m[0].lastIndexOf(m[1]))} ${m[1]}`);
  });
  return found;
}
