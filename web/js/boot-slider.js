// Scrolling changes nothing: neither a finger that happens to begin on a slider, nor the wheel over a control that has
// the focus. (Numbers are typed into fields of text, which no wheel turns.)
export function watchSliders() {
  let touch = null; // a finger on a slider: where it began, what the slider had, whether it is known to be meant for it
  const listen = (type, f) => document.addEventListener(type, f, { capture: true, passive: true });
  const isMeant = () => {
    const { slider } = touch;
    touch = null;
    slider.dispatchEvent(new Event("input", { bubbles: true })); // what was held back
  };
  listen("pointerdown", (e) => {
    touch = e.pointerType === "touch" && e.target.type === "range" ? { slider: e.target, x: e.clientX, y: e.clientY, value: e.target.value } : null;
  });
  // Browsers move the slider at once, and hear only then that the page is to be scrolled.
  for (const type of ["input", "change"]) listen(type, (e) => { if (touch?.slider === e.target) e.stopImmediatePropagation(); });
  listen("pointermove", (e) => {
    const along = touch ? Math.abs(e.clientX - touch.x) : 0;
    if (along > 8 && along > Math.abs(e.clientY - touch.y)) isMeant();
  });
  listen("pointerup", () => { if (touch) isMeant(); });
  listen("pointercancel", () => {
    if (touch) touch.slider.value = touch.value;
    touch = null;
  });
  // Some browsers turn a slider or a choice that has the focus, instead of the page. It has the focus again at once.
  listen("wheel", () => {
    const turned = document.activeElement;
    if (!turned?.matches("select, [type=range]")) return;
    turned.blur();
    setTimeout(() => { if (document.activeElement === document.body) turned.focus({ preventScroll: true }); });
  });
}
