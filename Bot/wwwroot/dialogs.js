// Buttons that open a dialog (data-opens) and buttons that say something in the chat for the patient (data-says).
const opening = {};

/** Runs this each time before the dialog opens. */
export const beforeOpening = (id, prepare) => { opening[id] = prepare; };

/** Opens a dialog; its answer is "no" until a button says otherwise. */
export function openDialog(id) {
  const dialog = document.getElementById(id);
  dialog.returnValue = "no";
  opening[id]?.();
  dialog.showModal();
}

/** Brings the buttons to life. */
export function offerDialogs(say) {
  for (const button of document.querySelectorAll("[data-opens]")) {
    button.addEventListener("click", () => openDialog(button.dataset.opens));
  }

  for (const button of document.querySelectorAll("[data-says]")) {
    button.addEventListener("click", () => say(button.dataset.says));
  }
}
