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

    /// <summary>What a doctor's words ask for, as far as a bot's question would; null when it is something else.</summary>
    public static Question? By(string doctor)
    {
        var words = doctor.ToLowerInvariant();
        return words switch
        {
            _ when Says(words, "how long", "when did", "how many days", "since when") => About("duration"),
            _ when Says(words, "scale", "how bad", "how severe", "rate ") => About("severity"),
            _ when Says(words, "have you tried", "you tried", "taken anything", "take anything", "taking anything") => About("treatments"),
            _ when Says(words, "radiate", "travel", "spread", "move anywhere", "go anywhere", "anywhere else") => About("radiation"),
            _ => null,
        };
    }

    private static bool Says(string words, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A yes-or-no question about one thing.</summary>
    public static Question YesNo(string text) => Make("flag", AnswerKind.YesNo, null) with { Ask = text };

    private static Question Make(string id, AnswerKind kind, Slot? slot) => new(id, kind, slot, "question", "?", "?", "", ImmutableArray<Choice>.Empty, "benchmark");
}
