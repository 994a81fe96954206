// Puts the chat into a clinic's own page:
//   <script src="https://chat.clinic.example/embed.js" data-target="#chat" async></script>   the chat fills that element
//   <script src="https://chat.clinic.example/embed.js" async></script>                       a button opens it in a corner
// The service lets only the sites named in its settings (WebChat:Sites) frame it.
(() => {
  const script = document.currentScript;
  const label = script.dataset.label ?? "Chat about your pain";
  const target = script.dataset.target ? document.querySelector(script.dataset.target) : null;

  const frame = document.createElement("iframe");
  frame.src = new URL(".", script.src).href;
  frame.title = label;
  frame.referrerPolicy = "no-referrer";
  Object.assign(frame.style, { border: "0", width: "100%", height: "100%", minHeight: "480px", background: "#f4f7f8" });
  if (target) {
    target.append(frame);
    return;
  }

  const panel = document.createElement("div");
  panel.id = "triage-chat-panel";
  panel.hidden = true;
  Object.assign(panel.style, {
    position: "fixed", right: "16px", bottom: "80px", zIndex: "2147483000", width: "min(440px, calc(100vw - 32px))",
    height: "min(720px, calc(100dvh - 112px))", border: "1px solid #cfd9dc", borderRadius: "16px", overflow: "hidden", boxShadow: "0 8px 32px rgb(0 0 0 / 20%)",
  });
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  Object.assign(button.style, {
    position: "fixed", right: "16px", bottom: "16px", zIndex: "2147483000", minHeight: "48px", padding: "0 22px", border: "0", borderRadius: "24px",
    background: "#0b5c6b", color: "#ffffff", font: "600 16px system-ui, sans-serif", cursor: "pointer", boxShadow: "0 4px 16px rgb(0 0 0 / 25%)",
  });

  // The frame is loaded on the first opening only, so that a page view starts no conversation.
  button.addEventListener("click", () => {
    if (!frame.isConnected) {
      panel.append(frame);
    }

    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  document.body.append(panel, button);
})();
