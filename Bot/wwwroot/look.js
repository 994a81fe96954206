// How the conversation and its cards look, in daylight and in the dark. Colors meet a contrast of 4.5 to 1 on their ground.
const light = {
  page: "#f4f7f8", paper: "#ffffff", ink: "#1d2b30", quiet: "#53646b", line: "#cfd9dc", accent: "#0b5c6b", onAccent: "#ffffff",
  soft: "#e7f1f3", good: "#1b6b3a", goodSoft: "#e6f4ea", warning: "#7a4b00", warningSoft: "#fff4dc", attention: "#a5121f", attentionSoft: "#fdeaea",
};
const dim = {
  page: "#12191c", paper: "#1c272b", ink: "#eaf1f3", quiet: "#a9babf", line: "#3a4a50", accent: "#7fd0de", onAccent: "#06262d",
  soft: "#20363c", good: "#8fdcab", goodSoft: "#17331f", warning: "#ffd58a", warningSoft: "#3a2c0d", attention: "#ffb3b3", attentionSoft: "#471a1d",
};
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

/** Web Chat's own options. */
export function styleOptions(isDark) {
  const color = isDark ? dim : light;
  return {
    accent: color.accent,
    subtle: color.quiet,
    primaryFont: font,
    backgroundColor: color.page,
    rootHeight: "100%",
    rootWidth: "100%",
    paddingRegular: 12,
    paddingWide: 16,
    bubbleBackground: color.paper,
    bubbleTextColor: color.ink,
    bubbleBorderColor: color.line,
    bubbleBorderRadius: 14,
    bubbleBorderWidth: 1,
    bubbleMaxWidth: 620,
    bubbleFromUserBackground: color.accent,
    bubbleFromUserTextColor: color.onAccent,
    bubbleFromUserBorderColor: color.accent,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserMaxWidth: 520,
    hideUploadButton: true,
    sendBoxBackground: color.paper,
    sendBoxTextColor: color.ink,
    sendBoxPlaceholderColor: color.quiet,
    sendBoxButtonColor: color.accent,
    sendBoxHeight: 56,
    sendBoxMaxHeight: 160,
    sendBoxTextWrap: true,
    sendBoxBorderTop: `solid 1px ${color.line}`,
    suggestedActionLayout: "flow",
    suggestedActionHeight: 44,
    suggestedActionBorderRadius: 22,
    suggestedActionBorderColor: color.accent,
    suggestedActionBackgroundColor: color.paper,
    suggestedActionTextColor: color.accent,
    timestampColor: color.quiet,
    timestampFormat: "relative",
    groupTimestamp: 300_000,
    autoScrollSnapOnPage: true,
    cardEmphasisBackgroundColor: color.soft,
    cardPushButtonBackgroundColor: color.paper,
    cardPushButtonTextColor: color.accent,
  };
}

const shade = (strong, subtle = strong) => ({ default: strong, subtle });

function ground(color, backgroundColor) {
  return {
    backgroundColor,
    foregroundColors: {
      default: shade(color.ink, color.quiet),
      dark: shade(color.ink, color.quiet),
      light: shade(color.quiet),
      accent: shade(color.accent),
      good: shade(color.good),
      warning: shade(color.warning),
      attention: shade(color.attention),
    },
  };
}

/** The host configuration of Adaptive Cards. */
export function hostConfig(isDark) {
  const color = isDark ? dim : light;
  return {
    supportsInteractivity: true,
    fontFamily: font,
    fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
    separator: { lineThickness: 1, lineColor: color.line },
    containerStyles: {
      default: ground(color, color.paper),
      emphasis: ground(color, color.soft),
      accent: ground(color, color.soft),
      good: ground(color, color.goodSoft),
      warning: ground(color, color.warningSoft),
      attention: ground(color, color.attentionSoft),
    },
    actions: {
      maxActions: 24,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 12 },
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", weight: "bolder" },
    },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 200 }, value: { wrap: true }, spacing: 12 },
    textBlock: { headingLevel: 3 },
  };
}
