using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>Whom to see.</summary>
public sealed record Specialist
{
    /// <summary>IPM, PMR and so on.</summary>
    public required string Code { get; init; }

    /// <summary>Plain name with article: "an interventional pain specialist".</summary>
    public required string Name { get; init; }

    /// <summary>Plain name without article, for forms and lists.</summary>
    public required string Title { get; init; }

    /// <summary>What this person does for pain, in one sentence.</summary>
    public required string Does { get; init; }

    /// <summary>What people call them.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Source ids.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
