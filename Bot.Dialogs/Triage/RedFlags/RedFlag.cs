using System.Collections.Immutable;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>One red flag as the clinic signs it (content: red-flags.yaml; clinical/red-flags). It says what to do, never what the illness is.</summary>
/// <param name="Id">RF-01 and so on.</param>
/// <param name="Name">A short name for staff.</param>
/// <param name="Ask">The one clarifying question.</param>
/// <param name="Say">What is said when it acts at its highest level.</param>
/// <param name="Source">Source ids.</param>
/// <param name="Confirms">Sign codes that "yes" to <paramref name="Ask"/> states, and "no" denies.</param>
/// <param name="SoonDays">At level SOON: see a doctor within so many days; null when it has no such level.</param>
public sealed record RedFlag(
    string Id, string Name, string Ask, string Say, string Source, ImmutableArray<string> Confirms, int? SoonDays)
{
    internal ImmutableArray<LevelRule> Rules { get; init; } = [];

    /// <summary>Every sign that its rules look at.</summary>
    internal ImmutableHashSet<string> Signs { get; init; } = [];

    internal string? SayLess { get; init; }

    /// <summary>What is said at a level; the flag may have a calmer line for those below its highest.</summary>
    public string SayAt(Disposition level) => level > Disposition.Emergency && SayLess is not null ? SayLess : Say;
}

/// <summary>One line of a flag's table: when the condition holds, the level is reached.</summary>
/// <param name="Level">The level.</param>
/// <param name="AskFirst">It never acts alone: it only makes the clarifying question be asked.</param>
/// <param name="Condition">What must hold.</param>
internal sealed record LevelRule(Disposition Level, bool AskFirst, Condition Condition);
