using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>How a time is tied to the present.</summary>
internal enum TimeShape
{
    /// <summary>A bare length: "three weeks".</summary>
    Length,

    /// <summary>A length up to now: "for the past three weeks".</summary>
    UpToNow,

    /// <summary>A point in the past: "three weeks ago", "in March", "yesterday".</summary>
    Ago,

    /// <summary>"since March", "since I was 19".</summary>
    Since,
}

/// <summary>A time in a message.</summary>
/// <param name="First">Its first word, softening words and "for" included.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Days">Least and most days, up to now where it says so.</param>
/// <param name="Shape">How it is tied to the present.</param>
/// <param name="Age">"since I was 19": the age in years, which becomes a length when the patient's age is known.</param>
internal readonly record struct TimeExpression(int First, int Last, Span Days, TimeShape Shape, int? Age = null);
