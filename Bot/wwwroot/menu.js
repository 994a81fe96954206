// The list under the menu button: opens and closes by press, Escape, a press elsewhere, or when the focus leaves it.
const button = document.getElementById("more");
const list = document.getElementById("more-list");

function show(open) {
  list.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
}

/** Brings it to life. */
export function offerMenu() {
  button.addEventListener("click", () => {
    show(list.hidden);
    list.querySelector("button:not([hidden])")?.focus();
  });
  // Before the line itself hears of it: a dialog that it opens gives the focus back to the menu.
  list.addEventListener("click", () => {
    show(false);
    button.focus();
  }, { capture: true });
  document.addEventListener("click", ({ target }) => target.closest(".more") ?? show(false));
  list.parentElement.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !list.hidden) {
      show(false);
      button.focus();
    }
  });
  list.parentElement.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !relatedTarget.closest(".more") && show(false));
}
