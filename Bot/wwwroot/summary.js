import { everything } from "./cards.js";
import { resumeToken } from "./session.js";

const form = document.getElementById("summary");
const address = "#summary";

/** Shows the button of the summary once the advice stands in the chat, and fills the form in when it is sent. */
export function offerSummary() {
  form.addEventListener("submit", () => {
    const today = new Date();
    form.elements.resume.value = resumeToken() ?? "";
    form.elements.today.value = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  });
}

/** Called with each activity of the chat: a card that leads to the summary makes it worth a button in the header. */
export function noticeGuidance({ attachments }) {
  if (everything(attachments).some(({ type, url }) => type === "Action.OpenUrl" && url === address)) {
    showButton(true);
  }
}

/** Shows or hides the button. */
export function showButton(ready) {
  document.getElementById("summary-open").hidden = !ready;
}

/** The button on the guidance card opens the same page. */
export const summaryActions = () => (next) => (request) =>
  request.cardAction.type === "openUrl" && request.cardAction.value === address ? form.requestSubmit() : next(request);
