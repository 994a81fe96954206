import { hostConfig, styleOptions } from "./look.js";
import { leaveConversation, openConversation } from "./session.js";
import { keepTyping, sendAgain, unsentIn } from "./unsent.js";

// Connection states of Direct Line that its client does not recover from by itself.
const over = { expired: 3, failed: 4, ended: 5 };
const online = 2;
const longestWait = 30_000;

const place = document.getElementById("chat");
const notice = document.getElementById("notice");
const dark = matchMedia("(prefers-color-scheme: dark)");
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
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: place.dataset.placeholder },
  }, chat.box);
}

function close() {
  chat?.watch.unsubscribe();
  chat?.store.dispatch({ type: "DIRECT_LINE/DISCONNECT" });
  chat = null;
}

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
  chat = { line, box, store: WebChat.createStore() };
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

async function start() {
  clearTimeout(retry);
  try {
    const grant = await openConversation();
    const unsent = grant.conversationId && chat ? unsentIn(chat.store) : null;
    close();
    open(grant, unsent);
  } catch (problem) {
    later(problem.status === 429 ? place.dataset.busy : place.dataset.lost);
  }
}

function offerStartOver() {
  const button = document.getElementById("start-over");
  const question = document.getElementById("start-over-question");
  button.hidden = false;
  button.addEventListener("click", () => {
    question.returnValue = "no";
    question.showModal();
  });
  question.addEventListener("close", () => {
    if (question.returnValue === "yes") {
      leaveConversation();
      start();
    }
  });
}

dark.addEventListener("change", () => chat && draw());
offerStartOver();
say(place.dataset.connecting);
start();
