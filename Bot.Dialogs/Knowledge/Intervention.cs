using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>A procedure or a kind of care as a patient reads it: a topic to discuss, never advice to have it (clinical/interventions).</summary>
public sealed record Intervention
{
    /// <summary>Stable id: INT-ESI, EXT-PRP, CARE-PT.</summary>
    public required string Id { get; init; }

    /// <summary>Plain name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, common misspellings included.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Rung of the care ladder, 0 (know and move) to 6 (surgery).</summary>
    public required int Tier { get; init; }

    /// <summary>Finds the source of pain, treats it, or both.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>At most 120 characters, for lists.</summary>
    public required string OneLine { get; init; }

    /// <summary>What it is.</summary>
    public required string What { get; init; }

    /// <summary>What happens on the day.</summary>
    public required string OnTheDay { get; init; }

    /// <summary>Why it may suit somebody.</summary>
    public required string WhyItMaySuit { get; init; }

    /// <summary>Who it may suit.</summary>
    public required ImmutableArray<string> MaySuit { get; init; }

    /// <summary>Who it may not suit.</summary>
    public required ImmutableArray<string> MayNotSuit { get; init; }

    /// <summary>What it may bring, how much and for how long.</summary>
    public required ImmutableArray<string> Benefits { get; init; }

    /// <summary>Common and mild.</summary>
    public required ImmutableArray<string> CommonRisks { get; init; }

    /// <summary>Rare and serious.</summary>
    public required ImmutableArray<string> SeriousRisks { get; init; }

    /// <summary>Other ways, doing nothing among them.</summary>
    public required ImmutableArray<string> Alternatives { get; init; }

    /// <summary>Studies and guidelines that speak for it.</summary>
    public required ImmutableArray<string> EvidenceFor { get; init; }

    /// <summary>Studies and guidelines that speak against it, and what is not known.</summary>
    public required ImmutableArray<string> EvidenceAgainst { get; init; }

    /// <summary>Where experts disagree, both sides named.</summary>
    public required string Disagreement { get; init; }

    /// <summary>Caution codes (CA-BLOOD) that matter for it.</summary>
    public required ImmutableArray<string> Cautions { get; init; }

    /// <summary>How much bleeding matters: ASRA 2018 classes [S56].</summary>
    public required BleedingClass BleedingClass { get; init; }

    /// <summary>Questions to ask the doctor.</summary>
    public required ImmutableArray<string> AskTheDoctor { get; init; }

    /// <summary>Site-relative path of a picture, or null.</summary>
    public required string? Picture { get; init; }

    /// <summary>What the picture shows; null without a picture.</summary>
    public required string? PictureAlt { get; init; }

    /// <summary>Every claim above with the sources it rests on.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Ids of all sources used, in order of first use.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Day of the last review of the text.</summary>
    public required DateOnly Reviewed { get; init; }
}

/// <summary>What a procedure is for.</summary>
public enum Purpose
{
    /// <summary>Finds where pain comes from.</summary>
    Diagnostic,

    /// <summary>Aims to ease pain.</summary>
    Therapeutic,

    /// <summary>Does both.</summary>
    Both,
}

/// <summary>Bleeding risk of a procedure (ASRA 2018 [S56]). The bot never names days.</summary>
public enum BleedingClass
{
    /// <summary>No needle.</summary>
    None,

    /// <summary>Shallow, away from the spine.</summary>
    Low,

    /// <summary>Near the spine or deep.</summary>
    Intermediate,

    /// <summary>Devices near the spinal cord and vertebral cement.</summary>
    High,
}
