// Cards that were answered or that the talk has left behind are shown for reading: nothing on them can be pressed by accident,
// and what was picked stays visible, also after a reload.
const adaptive = "application/vnd.microsoft.card.adaptive";
const answeredHere = new Set();
const prepared = new WeakMap();

/** Every object of a card. */
export const everything = (node) => typeof node === "object" && node !== null ? [node, ...Object.values(node).flatMap(everything)] : [];

const submits = (content) => everything(content).filter(({ type, data }) => type === "Action.Submit" && data);

// A card with a number to call keeps its button for as long as it stands there.
const isQuestion = (content) => submits(content).length > 0 && !everything(content).some(({ type }) => type === "Action.OpenUrl");

const isPatients = ({ type, from, channelData }) => type === "message" && from?.role === "user" && channelData?.state !== "send failed";

const isPressed = ({ data }, answer) => Object.keys(data).every((name) => String(answer[name]) === String(data[name]));

// Made once for each answer: a card that is a new object is drawn anew.
function withAnswer(content, answer) {
  if (!prepared.has(answer)) {
    prepared.set(answer, filledIn(content, answer));
  }

  return prepared.get(answer);
}

function filledIn(content, answer) {
  const copy = structuredClone(content);
  for (const part of everything(copy)) {
    if (part.type?.startsWith("Input.") && answer[part.id] !== undefined) {
      part.value = String(answer[part.id]);
    } else if (part.type === "Action.Submit" && part.data && isPressed(part, answer)) {
      part.style = "positive";
      part.title = `✓ ${part.title}`;
    }
  }

  return copy;
}

const named = ({ card, turn }) => `${card} ${turn}`;

/** Called with each message of the patient on this page: a card that is answered here keeps by itself what was picked, and the focus. */
export const noteAnswer = ({ value }) => value && answeredHere.add(named(value));

/** Called before the chat is shown anew: then all cards are drawn anew as well. */
export const leaveAnswers = () => answeredHere.clear();

function Card({ activity, content, shown }) {
  const [activities] = WebChat.hooks.useActivities();
  const place = activities.findIndex(({ id }) => id === activity.id);
  const later = place < 0 ? [] : activities.slice(place + 1).filter(isPatients);
  const name = named(submits(content)[0].data);
  const answer = answeredHere.has(name) ? null : later.find(({ value }) => value && named(value) === name)?.value;
  return { ...shown, type: WebChat.Components.AdaptiveCardContent, props: {
    actionPerformedClassName: "pressed",
    content: answer ? withAnswer(content, answer) : content,
    disabled: later.length > 0,
  } };
}

/** Attachment middleware of Web Chat. Its bundle keeps React to itself, so our element is made after the one that it would show. */
export const readOnlyCards = () => (next) => (request) => {
  const { activity, attachment } = request;
  const shown = next(request);
  return shown && attachment.contentType === adaptive && isQuestion(attachment.content)
    ? { ...shown, type: Card, props: { activity, content: attachment.content, shown } }
    : shown;
};
