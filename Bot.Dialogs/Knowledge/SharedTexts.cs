using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>Texts that several cards share (clinical/interventions 0.3 and 0.4, clinical/triage-rules 5).</summary>
public sealed record SharedTexts
{
    /// <summary>Education only.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Never stop a medicine by yourself.</summary>
    public required string MedicineRule { get; init; }

    /// <summary>What to bring to a visit.</summary>
    public required ImmutableArray<string> WhatToBring { get; init; }

    /// <summary>Call at once when one of these happens.</summary>
    public required string CallNow { get; init; }

    /// <summary>Common risks of most needle procedures.</summary>
    public required ImmutableArray<string> NeedleRisks { get; init; }

    /// <summary>What steroid can do for some days.</summary>
    public required string SteroidRisks { get; init; }

    /// <summary>Serious risks of any needle near the spine.</summary>
    public required ImmutableArray<string> SpineNeedleRisks { get; init; }

    /// <summary>When to get help after a procedure.</summary>
    public required ImmutableArray<string> AfterProcedure { get; init; }

    /// <summary>Two or three sentences on the dispute about procedures for long-lasting spine pain.</summary>
    public required string ExpertsDisagree { get; init; }

    /// <summary>Who says what, group by group.</summary>
    public required ImmutableArray<Stance> Stances { get; init; }
}

/// <summary>What one body of experts says about procedures for spine pain.</summary>
/// <param name="Body">Plain name of the body and year.</param>
/// <param name="Says">What it says.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Stance(string Body, string Says, ImmutableArray<string> Sources);

/// <summary>A text on a subject as a whole: what a visit is like, how needles are guided (clinical/interventions 9).</summary>
/// <param name="Id">TXT-VISIT and so on.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lines">Paragraphs or points, in order.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Article(string Id, string Title, ImmutableArray<string> Lines, ImmutableArray<string> Sources);
