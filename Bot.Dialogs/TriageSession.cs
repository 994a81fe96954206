using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs;

/// <summary>All that is remembered of one conversation. Immutable; everything that can be derived is derived, not stored.</summary>
public sealed record TriageSession
{
    /// <summary>Version of this shape, for sessions stored by earlier releases.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version this session was written with.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Reference the patient gets with a visit request; chosen by the edge when the conversation begins.</summary>
    public required string Reference { get; init; }

    /// <summary>Content language, such as "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Turns so far.</summary>
    public int Turn { get; init; }

    /// <summary>Where the conversation is.</summary>
    public TriageStage Stage { get; init; }

    /// <summary>Id of the question the patient has before them; null when none.</summary>
    public string? Pending { get; init; }

    /// <summary>What is known.</summary>
    public EvidenceMap Evidence { get; init; } = EvidenceMap.Empty;

    /// <summary>A new conversation.</summary>
    public static TriageSession Start(string reference, string language = "en") => new() { Reference = reference, Language = language };
}
