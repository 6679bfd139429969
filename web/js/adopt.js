// The page as the program takes it over: every node from the given one down in the order of the document, and one
// text that tells what each is. Asking node by node from the program took three times as long.
const HTML = document.documentElement.namespaceURI;
const RECORD = "\u0002", FIELD = "\u0001"; // in a value they would break the text; what is put in their place differs from any value
const plain = (s) => /[\u0001\u0002]/.test(s) ? s.replace(/[\u0001\u0002]/g, "\ufffd") : s;

// A record is the depth, then e with namespace ("" for HTML), name and attributes of an element, t with a text, or o.
globalThis.goappPage = (root) => {
  const nodes = [null]; // so that no node has the number 0
  let text = "";
  const tell = (node, depth) => {
    nodes.push(node);
    text += RECORD + depth;
    if (node.nodeType === Node.TEXT_NODE) text += "t" + FIELD + plain(node.data);
    else if (node.nodeType !== Node.ELEMENT_NODE) text += "o";
    else {
      const html = node.namespaceURI === HTML, attributes = node.attributes;
      text += "e" + FIELD + (html ? "" : node.namespaceURI) + FIELD + (html ? node.localName : node.tagName);
      for (let i = 0; i < attributes.length; i++) text += FIELD + plain(attributes[i].name) + FIELD + plain(attributes[i].value);
      for (let child = node.firstChild; child; child = child.nextSibling) tell(child, depth + 1);
    }
  };
  tell(root, 0);
  return { nodes, text };
};
