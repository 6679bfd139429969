// Browser tests of the edited go-app: node --test web/client/adopt.test.mjs
// Playwright comes from app/e2e (npm ci there), the browser from /usr/bin/chromium
// or CHROMIUM.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "./testdata/adopt/page.mjs";
import { expected, markup, random, randomTree, shown } from "./testdata/adopt/reference.mjs";

let site;
let rendered; // what the program shows, as markup with its state as attributes

before(async () => {
  site = await open();
  const tab = await site.visit("<div></div>");
  await tab.evaluate(() => startProgram());
  rendered = await tab.evaluate(() => {
    for (const box of document.querySelectorAll("input[type=radio],input[type=checkbox]")) box.toggleAttribute("checked", box.checked);
    for (const field of document.querySelectorAll("input[type=text],input[type=range]")) field.setAttribute("value", field.value);
    for (const option of document.querySelectorAll("option")) option.toggleAttribute("selected", option.selected);
    for (const area of document.querySelectorAll("textarea")) area.defaultValue = area.value;
    return document.body.firstElementChild.outerHTML;
  });
  await tab.context().close();
});

after(() => site?.close());

// started opens the markup, lets the reader act, and starts the program.
async function started(t, text, { act, address, prepare } = {}) {
  const tab = await site.visit(text, address, prepare);
  t.after(() => tab.context().close());
  await tab.evaluate(() => { for (const [i, node] of [...document.body.firstElementChild.querySelectorAll("*")].entries()) node.mark = i + 1; });
  if (act) await tab.evaluate(act);
  await tab.evaluate(() => startProgram());
  await tab.evaluate(() => settled());
  return tab;
}

test("the page of the program itself is adopted node for node, without a change", async (t) => {
  const tab = await started(t, rendered, {
    act: () => {
      globalThis.changes = [];
      globalThis.top1 = document.body.firstElementChild;
      new MutationObserver((list) => changes.push(...list.map((m) => m.type + " " + (m.attributeName ?? m.target.nodeName) + " in " + m.target.parentNode?.nodeName)))
        .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    },
  });
  const seen = await tab.evaluate(() => ({
    top: document.body.firstElementChild === top1,
    strangers: [...document.body.firstElementChild.querySelectorAll("*")].filter((n) => !n.mark).map((n) => n.outerHTML),
    changes: changes.filter((c) => !c.startsWith("characterData")),
    after: document.getElementById("after").previousElementSibling === top1,
    shifts,
  }));
  assert.equal(seen.top, true);
  assert.deepEqual(seen.strangers, []);
  // Neighbouring texts are one node in markup and several in the program.
  assert.deepEqual(seen.changes.filter((c) => !c.startsWith("childList P")), []);
  assert.equal(seen.after, true);
  assert.deepEqual(seen.shifts, []);
  assert.deepEqual(tab.faults, []);
  assert.equal(await tab.textContent("#count"), "Rated 0 of 3 goals.");
});

test("focus, an early choice, typed text, open details and scroll stay", async (t) => {
  const tab = await started(t, rendered, {
    act: () => {
      document.getElementById("ties-3").click();
      document.getElementById("ties-3").focus();
      document.getElementById("field").value = "mine";
      document.getElementById("note").value = "my note";
      document.getElementById("choice").value = "c";
      document.getElementById("tick").click();
      document.getElementById("more").open = true;
      globalThis.lost = 0;
      document.addEventListener("focusout", () => lost++);
      window.scrollTo(0, 500);
      globalThis.focused = document.activeElement;
    },
  });
  assert.deepEqual(await tab.evaluate(() => ({
    focus: document.activeElement === focused && focused.id, lost,
    choice: document.getElementById("ties-3").checked, other: document.getElementById("ties-0").checked,
    fromDefault: document.getElementById("ties-0").defaultChecked,
    field: document.getElementById("field").value, fieldDefault: document.getElementById("field").defaultValue,
    note: document.getElementById("note").value, select: document.getElementById("choice").value,
    tick: document.getElementById("tick").checked, open: document.getElementById("more").open, scroll: window.scrollY, shifts,
  })), {
    focus: "ties-3", lost: 0, choice: true, other: false, fromDefault: true,
    field: "mine", fieldDefault: "typed", note: "my note", select: "c",
    tick: false, open: true, scroll: 500, shifts: [],
  });
});

test("adopted nodes answer, and are the ones that change", async (t) => {
  const tab = await started(t, rendered);
  await tab.click("#ties-2");
  assert.equal(await tab.textContent("#count"), "Rated 1 of 3 goals.");
  assert.ok(await tab.evaluate(() => document.querySelector("#count b").mark > 0));
  await tab.click("#ceasefire-1");
  assert.equal(await tab.textContent("#count"), "Rated 2 of 3 goals.");
});

test("a drawing is adopted in its namespace", async (t) => {
  const tab = await started(t, rendered);
  assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll("#drawing, #drawing *")].map((n) => [n.namespaceURI, n.localName, n.mark > 0])), [
    ["http://www.w3.org/2000/svg", "svg", true],
    ["http://www.w3.org/2000/svg", "linearGradient", true],
    ["http://www.w3.org/2000/svg", "path", true],
  ]);
});

test("missing, extra and different nodes are repaired, the others stay", async (t) => {
  const tab = await started(t, rendered, {
    act: () => {
      document.querySelector("#count b").remove();
      document.getElementById("row-ties").before(Object.assign(document.createElement("aside"), { textContent: "extra" }));
      document.getElementById("row-ceasefire").remove();
      document.querySelector("h1").outerHTML = "<h2>Other</h2>";
      document.getElementById("removed").textContent = "stale";
      document.getElementById("fields").setAttribute("data-stale", "1");
      document.getElementById("raw").firstChild.data = "Not raw ";
      document.getElementById("more").className = "stale";
      document.getElementById("field").setAttribute("value", "stale");
      document.getElementById("note").defaultValue = "stale";
      document.getElementById("ties-2").setAttribute("checked", "");
      document.getElementById("tick").removeAttribute("checked");
      document.getElementById("territory-1").focus();
    },
  });
  const seen = await tab.evaluate(() => ({
    markup: document.body.firstElementChild.outerHTML,
    kept: ["row-ties", "row-territory", "field", "more", "fields", "last"].filter((id) => document.getElementById(id).mark > 0).length,
    rows: [...document.querySelectorAll("fieldset")].map((n) => n.id),
    field: document.getElementById("field").value, note: document.getElementById("note").value,
    ties: [0, 1, 2, 3].map((n) => document.getElementById("ties-" + n).checked),
    tick: document.getElementById("tick").checked,
    focus: document.activeElement.id,
  }));
  assert.equal(seen.kept, 6);
  assert.deepEqual(seen.rows, ["row-ceasefire", "row-ties", "row-territory"]);
  assert.doesNotMatch(seen.markup, /stale|extra|Other|Not raw/);
  assert.match(seen.markup, /<h1 title=.*>Panel<\/h1>/);
  assert.deepEqual([seen.field, seen.note, seen.tick, seen.focus], ["typed", "A note.", true, "territory-1"]);
  assert.deepEqual(seen.ties, [true, false, false, false]);
  assert.equal(await tab.textContent("#count"), "Rated 0 of 3 goals.");
  // A row came back in the middle, so this page must move: the others must not.
  await tab.waitForFunction(() => shifts.length > 0);
});

test("rows that were in another order are told apart by id, and the focus follows", async (t) => {
  const tab = await started(t, rendered, {
    act: () => {
      const rows = document.querySelectorAll("fieldset");
      rows[0].before(rows[2]);
      document.getElementById("ceasefire-2").focus();
      globalThis.row = rows[0];
    },
  });
  assert.deepEqual(await tab.evaluate(() => [
    [...document.querySelectorAll("fieldset")].map((n) => n.id), document.getElementById("row-ceasefire") === row, document.activeElement.id,
  ]), [["row-ceasefire", "row-ties", "row-territory"], true, "ceasefire-2"]);
});

for (const [name, text] of [["another element", "<main>Wait</main>"], ["nothing", ""], ["another id", "<div id=other><p>x</p></div>"]]) {
  test(`a page with ${name} ends as a fresh mount`, async (t) => {
    const tab = await site.visit(text);
    t.after(() => tab.context().close());
    await tab.evaluate(() => startProgram());
    const fresh = await tab.evaluate(() => [document.body.firstElementChild.id, document.body.childElementCount, document.querySelectorAll("fieldset").length]);
    assert.deepEqual(fresh, ["app", 2, 3]);
    assert.deepEqual(tab.faults, []);
  });
}

test("random trees over random pages end as a fresh mount", async (t) => {
  const tab = await site.visit("<div></div>");
  t.after(() => tab.context().close());
  for (let seed = 1; seed <= 200; seed++) {
    if (seed % 50 === 0) await tab.reload(); // programs stay in memory until then
    const pick = random(seed);
    const tree = randomTree(pick);
    const other = pick(4) === 0 ? tree : randomTree(pick);
    const text = markup(other, pick);
    await tab.evaluate(([text, tree]) => {
      const box = document.createElement("template");
      box.innerHTML = text;
      document.body.replaceChild(document.importNode(box.content, true).firstElementChild, document.body.firstElementChild);
      globalThis.fixtureTree = tree;
      return startProgram();
    }, [text, JSON.stringify(tree)]);
    assert.equal(JSON.stringify(await tab.evaluate(shown)), JSON.stringify(expected(tree)), `seed ${seed}: ${text} should become ${JSON.stringify(tree)}`);
  }
  assert.deepEqual(tab.faults, []);
});

test("a field is cleared, a box is unticked, and ticked again", async (t) => {
  const tab = await started(t, rendered);
  await tab.fill("#field", "typed by hand");
  await tab.click("#clear");
  assert.equal(await tab.inputValue("#field"), "");
  await tab.click("#tick");
  await tab.click("#tick");
  await tab.click("#untick");
  assert.equal(await tab.isChecked("#tick"), false);
  await tab.click("#untick");
  assert.equal(await tab.isChecked("#tick"), true);
});

test("a handler in a list is the newest one", async (t) => {
  const tab = await started(t, rendered);
  await tab.click("#list button");
  await tab.click("#list button");
  assert.equal(await tab.textContent("#removed"), "ceasefire ties ");
  assert.deepEqual(await tab.locator("#list button").allTextContents(), ["Remove territory"]);
});

test("a range takes its value after its limits", async (t) => {
  const tab = await site.visit("<main></main>");
  t.after(() => tab.context().close());
  for (let i = 0; i < 25; i++) {
    await tab.evaluate(() => {
      document.body.firstElementChild.replaceWith(document.createElement("main"));
      return startProgram();
    });
    assert.equal(await tab.inputValue("#span"), "150.5");
  }
  await tab.click("#last");
  assert.equal(await tab.inputValue("#span"), "250.5");
});

test("a passive listener is attached once", async (t) => {
  const tab = await started(t, rendered, {
    act: () => {
      globalThis.attached = 0;
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (name, ...rest) {
        if (name === "wheel") attached++;
        return add.call(this, name, ...rest);
      };
    },
  });
  for (let i = 1; i <= 3; i++) {
    await tab.evaluate(() => document.getElementById("wheel").dispatchEvent(new WheelEvent("wheel")));
    assert.equal(await tab.textContent("#wheel"), String(i));
  }
  assert.equal(await tab.evaluate(() => attached), 1);
});

test("a change is on the page before the event is over", async (t) => {
  const tab = await started(t, rendered);
  assert.equal(await tab.evaluate(() => {
    document.getElementById("ties-2").click();
    return document.getElementById("count").textContent;
  }), "Rated 1 of 3 goals.");
});

test("5,000 dispatches from one handler do not hang the tab", async (t) => {
  const tab = await started(t, rendered);
  await tab.evaluate(() => document.getElementById("many").click());
  await tab.waitForFunction(() => document.getElementById("many").textContent === "5000", undefined, { timeout: 5000 });
});

for (const address of ["/#%zz", "/#a%", "/?q=%zz#%f", "/%zz"]) {
  test(`the address ${address} does not end the program`, async (t) => {
    const tab = await started(t, rendered, { address });
    await tab.click("#ties-2");
    assert.equal(await tab.textContent("#count"), "Rated 1 of 3 goals.");
    assert.deepEqual(tab.faults, []);
  });
}

test("web storage is neither read nor needed", async (t) => {
  const tab = await started(t, rendered, {
    prepare: () => {
      localStorage.setItem("foreign", JSON.stringify({ value: 1, expiresAt: "2000-01-01T00:00:00Z" }));
      globalThis.kept = () => real.getItem("foreign");
      const real = localStorage;
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
      }
    },
  });
  await tab.click("#ties-2");
  assert.equal(await tab.textContent("#count"), "Rated 1 of 3 goals.");
  assert.match(await tab.evaluate(() => kept()), /2000/);
  assert.deepEqual(tab.faults, []);
});
