namespace Bot.Dialogs.Knowledge;

/// <summary>A document that claims rest on.</summary>
public sealed record Source
{
    /// <summary>S0 to S89, or GK for general clinical knowledge that a clinician must confirm.</summary>
    public required string Id { get; init; }

    /// <summary>Title and publisher.</summary>
    public required string Title { get; init; }

    /// <summary>What a patient reads as its name.</summary>
    public required string Short { get; init; }

    /// <summary>Year or range; null when unknown.</summary>
    public required string? Year { get; init; }

    /// <summary>Address; null when unknown.</summary>
    public required string? Url { get; init; }

    /// <summary>How much of it was read: full, excerpt, abstract, secondary, unread.</summary>
    public required string Read { get; init; }
}
