using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>What goes with a disposition (clinical/triage-rules 2 and 5, clinical/red-flags 8).</summary>
public sealed record CareAdvice
{
    /// <summary>Disposition code: SAME_DAY.</summary>
    public required string Code { get; init; }

    /// <summary>The banner.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences below it.</summary>
    public required string Lead { get; init; }

    /// <summary>When: "in the next 2 to 6 weeks". A rule may know it better.</summary>
    public required string HowSoon { get; init; }

    /// <summary>What to do, in order.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>When to get help sooner.</summary>
    public required ImmutableArray<string> SoonerHelp { get; init; }

    /// <summary>Source ids.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
