import { leaveAnswers, noteAnswer, readOnlyCards } from "./cards.js";
import { offerDevices } from "./devices.js";
import { offerDialogs } from "./dialogs.js";
import { hostConfig, styleOptions } from "./look.js";
import { offerMenu } from "./menu.js";
import { leaveConversation, openConversation } from "./session.js";
import { noticeGuidance, offerSummary, showButton, summaryActions } from "./summary.js";
import { keepTyping, sendAgain, unsentIn } from "./unsent.js";

// Connection states of Direct Line that its client does not recover from by itself.
const over = { expired: 3, failed: 4, ended: 5 };
const online = 2;
const longestWait = 30_000;

const place = document.getElementById("chat");
const notice = document.getElementById("notice");
const dark = matchMedia("(prefers-color-scheme: dark)");
const events = {
  "chat/joined-elsewhere": () => say(place.dataset.joined),
  "chat/forgotten": dropForgotten,
};
let chat = null;
let failures = 0;
let retry = 0;

function say(text) {
  notice.textContent = text ?? "";
  notice.hidden = !text;
}

function draw() {
  WebChat.renderWebChat({
    directLine: chat.line,
    store: chat.store,
    locale: document.documentElement.lang,
    nonce: document.querySelector("script[nonce]").nonce,
    styleOptions: styleOptions(dark.matches),
    adaptiveCardsHostConfig: hostConfig(dark.matches),
    attachmentMiddleware: readOnlyCards,
    cardActionMiddleware: summaryActions,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: place.dataset.placeholder },
  }, chat.box);
}

function close() {
  chat?.watch.unsubscribe();
  chat?.store.dispatch({ type: "DIRECT_LINE/DISCONNECT" });
  chat = null;
  leaveAnswers();
  showButton(false);
}

const hear = () => (next) => (action) => {
  if (action.type === "DIRECT_LINE/INCOMING_ACTIVITY") {
    const { activity } = action.payload;
    noticeGuidance(activity);
    events[activity.type === "event" ? activity.name : ""]?.(activity);
  } else if (action.type === "DIRECT_LINE/POST_ACTIVITY") {
    noteAnswer(action.payload.activity);
  }

  return next(action);
};

function open(grant, unsent) {
  const line = WebChat.createDirectLine({
    domain: grant.domain,
    token: grant.token,
    conversationId: grant.conversationId,
    watermark: grant.conversationId ? "0" : undefined,
    conversationStartProperties: { locale: navigator.language },
  });
  const box = document.createElement("div");
  box.className = "box";
  place.replaceChildren(box);
  chat = { line, box, store: WebChat.createStore({}, hear) };
  if (unsent) {
    keepTyping(chat.store, unsent);
    whenOnline(line, () => sendAgain(line, unsent));
  }
  chat.watch = line.connectionStatus$.subscribe(watch);
  draw();
}

function whenOnline(line, go) {
  const wait = line.connectionStatus$.subscribe((status) => {
    if (status === online) {
      wait.unsubscribe();
      go();
    }
  });
}

function watch(status) {
  if (Object.values(over).includes(status)) {
    later(place.dataset.lost);
  } else if (status === online) {
    failures = 0;
    say(null);
  }
}

function later(text) {
  say(text);
  const wait = Math.min(1000 * 2 ** failures++, longestWait);
  clearTimeout(retry);
  retry = setTimeout(start, wait * (0.5 + Math.random() / 2));
}

function enter(grant, unsent) {
  clearTimeout(retry);
  close();
  open(grant, unsent);
}

async function start() {
  clearTimeout(retry);
  try {
    const grant = await openConversation();
    enter(grant, grant.conversationId && chat && !chat.forgotten ? unsentIn(chat.store) : null);
  } catch (problem) {
    later(problem.status === 429 ? place.dataset.busy : chat ? place.dataset.lost : place.dataset.away);
  }
}

function tell(words) {
  chat?.store.dispatch({ type: "WEB_CHAT/SEND_MESSAGE", payload: { text: words, method: "keyboard" } });
  document.querySelector("[data-id=webchat-sendbox-input]")?.focus();
}

// What was forgotten is still on the screen. The new connection brings only what the service still has: the turn that forgot.
function dropForgotten({ replyToId }) {
  if (chat.store.getState().activities[0]?.id !== replyToId) {
    chat.forgotten = true;
    start();
  }
}

function offerStartOver() {
  const question = document.getElementById("start-over");
  question.addEventListener("close", () => {
    if (question.returnValue === "yes") {
      leaveConversation();
      start();
    }
  });
}

dark.addEventListener("change", () => chat && draw());
document.querySelector(".tools").hidden = false;
offerMenu();
offerDialogs(tell);
offerStartOver();
offerSummary();
say(place.dataset.connecting);
if (!offerDevices({ enter, leave: () => chat ?? start() })) {
  start();
}
