// Back closes what is open: a dialog, or a screen that stands in place of the page (<main data-over="yes">), such as
// "Score it yourself". Without it Back would leave the page, and on a phone it is the way that everybody takes.
//
// While something is open, the page has one more entry in the history than it needs: Back then leads from it ("layer") to
// the one below. Once everything is closed that entry stays, for whatever opens next, and Back skips it.
export function watchBack({ notify }) {
  const dialog = () => [...document.querySelectorAll("dialog[open]")].at(-1);
  const screen = () => document.querySelector("main[data-over=yes]");
  let at = history.state;
  function guard() {
    if (history.state?.layer || !dialog() && !screen()) return;
    history.replaceState({ ...history.state, below: true }, "");
    history.pushState(at = { layer: true }, "");
  }
  addEventListener("popstate", (e) => {
    const back = at?.layer && e.state?.below, open = dialog();
    at = e.state;
    if (!back) return; // a link to a place on the page, or Forward
    if (open) open.close();
    else if (screen()) notify("back");
    else return history.back();
    guard(); // for what is still open below it
  });
  new MutationObserver(guard).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["open", "data-over"] });
  guard();
}
