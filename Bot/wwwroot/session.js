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

/** Asks for a token: of the conversation this tab had, or of a new one. */
export async function openConversation() {
  const resume = recall();
  const response = await fetch("api/webchat/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(resume ? { resume } : {}),
  });
  if (!response.ok) {
    throw Object.assign(new Error(`token: ${response.status}`), { status: response.status });
  }

  const grant = await response.json();
  keep(grant.resume);
  return grant;
}

/** The next openConversation begins a new one. */
export const leaveConversation = () => keep(null);
