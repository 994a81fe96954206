using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Benchmarks.Understand;

/// <summary>The pending questions the labelled rows were answers to.</summary>
internal static class Asked
{
    /// <summary>A time for "since March".</summary>
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The question of a row's slot_asked; null for an opener.</summary>
    public static Question? About(string? slot) => slot switch
    {
        "duration" => Make("duration", AnswerKind.Duration, Slot.Duration),
        "severity" => Make("severity", AnswerKind.Score, Slot.Severity),
        "treatments" => Make("treatments", AnswerKind.Treatments, Slot.Treatment),
        "radiation" => Make("radiation", AnswerKind.Many, Slot.Radiation),
        _ => null,
    };

    /// <summary>A yes-or-no question about one thing.</summary>
    public static Question YesNo(string text) => Make("flag", AnswerKind.YesNo, null) with { Ask = text };

    private static Question Make(string id, AnswerKind kind, Slot? slot) => new(id, kind, slot, "question", "?", "?", "", ImmutableArray<Choice>.Empty, "benchmark");
}
