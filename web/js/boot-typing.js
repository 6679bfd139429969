// What is being typed, and where the reader is: words that are not taken over yet when the page goes, and the focus that
// a message, or a button that is switched off, would take with it.
export function watchTyping(boot) {
  const { scorecard } = boot;

  // Typing in a longer text, and leaving it, go to the program from here: other fields would wake it twice for nothing.
  for (const [event, tell] of [["input", "typed"], ["focusout", "left"]])
    document.addEventListener(event, (e) => { if (e.target.localName === "textarea") scorecard[tell]?.(e.target); });
  // Other fields tell what they hold when they are left. A tab that is closed leaves none, so those with words tell it
  // then; half a number or a day would be taken for a whole one. A longer text the program takes itself, once: a browser
  // does not wait long for a page that is to go.
  const WORDS = "input[data-name]:not([data-name=date], [data-name=value], [data-name=tie_zone], [data-name=before], [data-name=level])";
  let typing = null;
  document.addEventListener("input", (e) => { typing = e.target.matches(WORDS) ? e.target : null; }, { capture: true });
  document.addEventListener("change", () => { typing = null; }, { capture: true });
  const tellTyped = () => { if (typing?.isConnected) typing.dispatchEvent(new Event("change", { bubbles: true })); };
  addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") tellTyped(); }, { capture: true });
  addEventListener("pagehide", tellTyped, { capture: true }); // which comes first in WebKit
  // A message that goes at a key press would take the focus with it: it returns to where it was before.
  let before = null;
  document.addEventListener("focusin", (e) => { if (!e.target.closest("#notices")) before = e.target; });
  document.addEventListener("click", (e) => {
    const pressed = e.detail ? null : e.target.closest?.("#notices button"); // a pointer has no focus to keep
    if (!pressed) return;
    const seen = new MutationObserver(() => {
      if (pressed.isConnected) return;
      seen.disconnect();
      for (const to of [before, document.getElementById("main")]) if (document.activeElement === document.body) to?.focus({ preventScroll: true });
    });
    seen.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => seen.disconnect(), 1000); // its message stays
  }, { capture: true }); // before the program takes it away
  // A button that cannot be used any more, such as undo at its last step, would drop the focus: the one before it in its
  // group gets it, else the one behind, else one further out.
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const now = document.activeElement; // the button still, or what the browser has put in its place
      if (!target.disabled || now !== target && !(now === document.body && target === before)) continue;
      for (let group = target.parentElement; group; group = group.parentElement) {
        const left = [...group.querySelectorAll("button:enabled, a[href]")].filter((el) => el.checkVisibility?.() ?? el.offsetParent);
        const next = left.filter((el) => target.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING).at(-1) ?? left[0];
        if (next) { next.focus({ preventScroll: true }); break; }
      }
    }
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["disabled"] });
}
