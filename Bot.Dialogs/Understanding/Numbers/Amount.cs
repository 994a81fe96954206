using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>A number or range in a message.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Value">Least and most.</param>
/// <param name="Vague">"a couple", "few", or only "a".</param>
internal readonly record struct Amount(int First, int Last, Span Value, bool Vague = false);
