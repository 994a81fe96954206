using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Intervals around a date that is only roughly known.</summary>
internal static class SpanWidening
{
    /// <summary>As many days earlier and later, but never in the future.</summary>
    public static Span Wide(this Span span, double days) => new(Math.Max(span.Min - days, 0), Math.Max(span.Max + days, 0));
}
