// What a lost connection still held: words being typed, and messages whose arrival the service did not confirm.
const sent = "sent";

/** Takes it out of the store of the lost connection. */
export function unsentIn(store) {
  const { activities, sendBoxValue } = store.getState();
  const waiting = activities.filter(({ from, channelData }) => from?.role === "user" && channelData?.clientActivityID && channelData.state !== sent);
  return { typed: sendBoxValue, waiting };
}

/** Puts the words back into the box of the new connection. */
export const keepTyping = (store, { typed }) => typed && store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text: typed } });

/** Sends the messages again under the client's own ids, by which the service knows those that had arrived. */
export function sendAgain(line, { waiting }) {
  for (const { type, from, text, textFormat, value, attachments, locale, channelData } of waiting) {
    const { clientActivityID, postBack, messageBack } = channelData;
    line.postActivity({ type, from, text, textFormat, value, attachments, locale, channelData: { clientActivityID, postBack, messageBack } }).subscribe({ error: () => {} });
  }
}
