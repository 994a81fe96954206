using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>A pain pattern. It chooses which topics are explained; it is never said to be the patient's diagnosis (clinical/conditions).</summary>
public sealed record Condition
{
    /// <summary>Stable id: C-LRAD.</summary>
    public required string Id { get; init; }

    /// <summary>How the pattern is described to a patient, in lower case: "leg pain that starts in the back".</summary>
    public required string PlainName { get; init; }

    /// <summary>What people and doctors call it, common misspellings included.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Where it hurts and how it feels.</summary>
    public required string Feels { get; init; }

    /// <summary>What simple care is usual first.</summary>
    public required ImmutableArray<string> FirstCare { get; init; }

    /// <summary>Ids of interventions in the order they would come up.</summary>
    public required ImmutableArray<string> Topics { get; init; }

    /// <summary>A word on single topics for this pattern, by intervention id.</summary>
    public required ImmutableSortedDictionary<string, string> TopicNotes { get; init; }

    /// <summary>Narrower kinds of this pattern ("shocks", "jaw"), by name; usually none.</summary>
    public required ImmutableSortedDictionary<string, PatternKind> Kinds { get; init; }

    /// <summary>Codes of specialists, the first choice first.</summary>
    public required ImmutableArray<string> Specialists { get; init; }

    /// <summary>How many codes of <see cref="Specialists"/> are first choices; the rest are "also".</summary>
    public required int FirstSpecialists { get; init; }

    /// <summary>What is normally tried before a procedure is discussed.</summary>
    public required string ExpectedBefore { get; init; }

    /// <summary>More to know, where experts disagree included.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Ids of the red flags to check with it.</summary>
    public required ImmutableArray<string> RedFlags { get; init; }

    /// <summary>Every claim above with the sources it rests on.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Ids of all sources used.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Day of the last review of the text.</summary>
    public required DateOnly Reviewed { get; init; }
}
