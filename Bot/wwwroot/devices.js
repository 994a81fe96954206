import { beforeOpening, openDialog } from "./dialogs.js";
import { carryOver, makeCode } from "./session.js";

const phone = document.getElementById("phone");
const picture = document.getElementById("phone-picture");
const shown = document.getElementById("phone-code");
const status = document.getElementById("phone-status");
const dialog = document.getElementById("code");
const form = document.getElementById("code-form");
const field = document.getElementById("code-text");
const problem = document.getElementById("code-problem");
const drawing = "http://www.w3.org/2000/svg";

function drawn({ size, path }) {
  const svg = document.createElementNS(drawing, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", phone.dataset.picture);
  const dark = document.createElementNS(drawing, "path");
  dark.setAttribute("d", path);
  svg.append(dark);
  return svg;
}

async function showCode() {
  picture.replaceChildren();
  shown.textContent = "";
  status.textContent = "";
  try {
    const { code, qr } = await makeCode();
    picture.replaceChildren(drawn(qr));
    shown.textContent = code;
    status.textContent = phone.dataset.minutes;
  } catch ({ status: refusal }) {
    status.textContent = refusal === 429 ? phone.dataset.busy : phone.dataset.failed;
  }
}

const sentence = ({ status: refusal }) => refusal === 404 ? dialog.dataset.wrong : refusal === 429 ? dialog.dataset.busy : dialog.dataset.failed;

// The code stands behind the hash of a link, which no server sees. It is taken out so that the history does not keep it.
function codeOfLink() {
  const code = /^#code=([\w-]{1,16})$/.exec(location.hash)?.[1] ?? null;
  if (code) {
    history.replaceState(null, "", location.pathname + location.search);
  }

  return code;
}

/**
 * Offers to go on with the chat of another device. A code that came by a link is filled in, but opening it takes one press:
 * a link of a stranger must not lead a patient to write into the stranger's chat.
 */
export function offerDevices({ enter, leave }) {
  const askFor = (code) => {
    openDialog("code");
    field.value = code;
    form.querySelector("[type=submit]").focus();
  };
  beforeOpening("phone", showCode);
  beforeOpening("code", () => {
    field.value = "";
    problem.textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = "";
    try {
      enter(await carryOver(field.value));
      dialog.close("yes");
    } catch (refusal) {
      problem.textContent = sentence(refusal);
      field.focus();
    }
  });
  document.getElementById("code-leave").addEventListener("click", () => dialog.close("no"));
  dialog.addEventListener("close", () => dialog.returnValue === "yes" || leave());
  addEventListener("hashchange", () => {
    const code = codeOfLink();
    if (code) {
      askFor(code);
    }
  });
  const code = codeOfLink();
  if (code) {
    askFor(code);
  }

  return code !== null;
}
