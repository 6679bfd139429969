// The reference for adopting: what a mount from nothing builds, and random trees
// and pages to compare with. expected and shown return the same plain form.

const html = "http://www.w3.org/1999/xhtml";
const svg = "http://www.w3.org/2000/svg";
const booleans = new Set(["hidden", "disabled", "required", "open", "readonly"]);

// expected is the plain form of the tree that the program is asked to show.
export function expected(tree) {
  return element(tree);
}

function element(node) {
  if (node.Compo) return element(node.Children[0]);
  if (!node.Tag) return node.Text;
  const attrs = {};
  for (const [name, value] of Object.entries(node.Attrs ?? {})) {
    if (name === "value" || name === "checked") continue;
    if (booleans.has(name)) {
      if (value === "true") attrs[name] = "";
      continue;
    }
    if (value !== "") attrs[name] = value;
  }
  const plain = { tag: node.Tag, ns: node.NS || html, attrs: sorted(attrs), children: texts((node.Children ?? []).map(element)) };
  if (node.Tag === "input") plain.state = state(node.Attrs);
  return plain;
}

function state(attrs = {}) {
  if (attrs.type === "checkbox") return { checked: attrs.checked === "true" };
  return { value: attrs.value ?? "" };
}

const sorted = (attrs) => Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1));

// texts joins neighbouring texts and drops white space between elements.
function texts(children) {
  const joined = [];
  for (const child of children) {
    if (typeof child === "string" && typeof joined.at(-1) === "string") joined[joined.length - 1] += child;
    else joined.push(child);
  }
  return joined.filter((child) => typeof child !== "string" || child.trim() !== "");
}

// shown runs in the page and returns the plain form of the first element.
export const shown = () => {
  const plain = (node) => {
    const attrs = [...node.attributes].filter((a) => a.name !== "value" && a.name !== "checked").map((a) => [a.name, a.value]);
    const children = [];
    for (const child of node.childNodes) {
      if (child.nodeType === 8) children.push("a comment is left");
      else if (child.nodeType === 1) children.push(plain(child));
      else if (typeof children.at(-1) === "string") children[children.length - 1] += child.data;
      else children.push(child.data);
    }
    const form = {
      tag: node.localName, ns: node.namespaceURI,
      attrs: attrs.sort(([a], [b]) => (a < b ? -1 : 1)),
      children: children.filter((c) => typeof c !== "string" || c.trim() !== ""),
    };
    if (node.localName === "input") form.state = node.type === "checkbox" ? { checked: node.checked } : { value: node.value };
    return form;
  };
  return plain(document.body.firstElementChild);
};

// random returns a repeatable source of numbers in [0, n).
export function random(seed) {
  let x = seed >>> 0;
  return (n) => {
    x = (x + 0x6d2b79f5) >>> 0;
    let t = Math.imul(x ^ (x >>> 15), x | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

// randomTree returns an element; ids are unique within a tree, from a small set,
// so that two trees share some.
export function randomTree(pick) {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const grow = (depth) => {
    const kind = pick(8);
    if (depth > 0 && kind < 2) return { Text: ["", " ", "one", "two", "two words"][pick(5)] };
    if (depth > 0 && kind === 2) return input();
    if (depth > 0 && kind === 3) return { Tag: "svg", NS: svg, Attrs: { viewBox: "0 0 9 9" }, Children: several(2, () => ({ Tag: ["g", "linearGradient", "circle"][pick(3)], NS: svg, Attrs: attributes(false) })) };
    const node = { Tag: ["div", "p", "section", "b"][pick(4)], Attrs: attributes(), Children: depth < 4 ? several(5, () => grow(depth + 1)) : [] };
    return pick(5) === 0 ? { Compo: true, Children: [node] } : node;
  };
  const attributes = (plain = true) => {
    const attrs = {};
    if (pick(3) === 0 && ids.length) attrs.id = ids.splice(pick(ids.length), 1)[0];
    if (pick(2)) attrs.class = ["red", "blue", "red blue"][pick(3)];
    if (pick(4) === 0) attrs["data-goal"] = ["x", "y"][pick(2)];
    if (plain && pick(5) === 0) attrs.hidden = ["true", "false"][pick(2)];
    if (pick(5) === 0) attrs["aria-hidden"] = "true";
    return attrs;
  };
  const input = () => {
    const attrs = { ...attributes(), type: ["text", "checkbox"][pick(2)] };
    if (attrs.type === "text") { if (pick(2)) attrs.value = ["", "1", "2"][pick(3)]; } else if (pick(2)) attrs.checked = "true";
    if (pick(4) === 0) attrs.disabled = "true";
    return { Tag: "input", Attrs: attrs };
  };
  const several = (most, make) => Array.from({ length: pick(most + 1) }, make);
  return grow(0);
}

// markup writes a tree as a page would hold it, with indentation and comments
// strewn in between elements.
export function markup(tree, pick) {
  if (tree.Compo) return markup(tree.Children[0], pick);
  if (!tree.Tag) return tree.Text;
  const attrs = Object.entries(tree.Attrs ?? {}).map(([name, value]) => {
    if (booleans.has(name) || name === "checked") return value === "true" ? ` ${name}` : "";
    return ` ${name}="${value}"`;
  });
  const open = `<${tree.Tag}${attrs.join("")}>`;
  if (tree.Tag === "input") return open;
  const gap = () => ["", "", "\n  ", "<!-- -->"][pick(4)];
  return open + (tree.Children ?? []).map((child) => gap() + markup(child, pick)).join("") + gap() + `</${tree.Tag}>`;
}
