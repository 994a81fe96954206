using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>The one seam to plain recognizers: what they make of an answer in which the clinical readers found no time. Any implementation will do, for it is asked last.</summary>
internal interface IPlainTimes
{
    /// <summary>Days up to now of the first length or past date; null when there is none.</summary>
    Span? Days(string text, DateTimeOffset now);
}
