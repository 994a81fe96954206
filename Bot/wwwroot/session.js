// The right to come back to a conversation. Kept in session storage, not local storage: it survives a reload, but on a
// shared computer a conversation about health must not outlive its tab.
const key = "triagebot-resume";
let kept = null;

function recall() {
  try {
    return sessionStorage.getItem(key) ?? kept;
  } catch {
    return kept;
  }
}

function keep(value) {
  kept = value;
  try {
    if (value === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, value);
    }
  } catch {
    // A browser may refuse storage inside a frame; the conversation then lasts as long as the page.
  }
}

async function ask(path, body) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) {
    throw Object.assign(new Error(`${path}: ${response.status}`), { status: response.status });
  }

  return response.json();
}

async function granted(body) {
  const grant = await ask("api/webchat/token", body);
  keep(grant.resume);
  return grant;
}

/** What proves to the service that this tab belongs to its conversation; null before the first one. */
export const resumeToken = recall;

/** Asks for a token: of the conversation this tab had, or of a new one. */
export const openConversation = () => granted(recall() ? { resume: recall() } : {});

/** Makes the conversation of another device the one of this tab; fails with status 404 when the code is not good. */
export const carryOver = (code) => granted({ code });

/** Asks for a code that carries this conversation to another device. */
export const makeCode = () => ask("api/webchat/code", { resume: recall() });

/** The next openConversation begins a new one. */
export const leaveConversation = () => keep(null);
