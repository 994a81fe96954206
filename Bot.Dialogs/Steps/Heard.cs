using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>What kind of contribution an input was.</summary>
internal enum HeardKind
{
    /// <summary>The conversation was opened.</summary>
    Opened,

    /// <summary>The pending question was answered.</summary>
    Answered,

    /// <summary>Something else was told that adds to the evidence.</summary>
    Told,

    /// <summary>"Not sure" to the pending question.</summary>
    Unsure,

    /// <summary>The pending question shall be skipped.</summary>
    Skipped,

    /// <summary>A request to the bot.</summary>
    Commanded,

    /// <summary>An earlier answer shall be given anew.</summary>
    Reopened,

    /// <summary>News of a hand-over to a person.</summary>
    Handed,

    /// <summary>A question for knowledge.</summary>
    Asked,

    /// <summary>Greeting, thanks, small talk.</summary>
    Courtesy,

    /// <summary>Nothing that could be used.</summary>
    NotUnderstood,

    /// <summary>A card with missing or wrong fields.</summary>
    Malformed,

    /// <summary>A card of an earlier turn.</summary>
    Stale,

    /// <summary>An empty message.</summary>
    Nothing,

    /// <summary>A picture, a voice note and the like.</summary>
    Unsupported,
}

/// <summary>What was understood of one input: step one of a turn.</summary>
/// <param name="Kind">What kind of contribution it was.</param>
/// <param name="Evidence">The evidence with what was told taken in.</param>
internal sealed record Heard(HeardKind Kind, EvidenceMap Evidence)
{
    /// <summary>What the reader made of the text; null for cards.</summary>
    public Meaning? Meaning { get; init; }

    /// <summary>Choice of the pending question that was picked; the first of several.</summary>
    public string? Picked { get; init; }

    /// <summary>An earlier answer the patient wants to give anew.</summary>
    public EarlierAnswer? Fix { get; init; }

    /// <summary>What does not fit to what was said before.</summary>
    public Clash? Clash { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long the patient was away before.</summary>
    public Pause Pause { get; init; }

    /// <summary>A request to the bot.</summary>
    public Command? Command { get; init; }

    /// <summary>Slots that got new evidence.</summary>
    public ImmutableArray<Slot> Learned { get; init; } = [];

    /// <summary>Slots whose earlier answer was replaced.</summary>
    public ImmutableArray<Slot> Changed { get; init; } = [];

    /// <summary>The visit request so far.</summary>
    public VisitDraft? Visit { get; init; }

    /// <summary>Phrase that says what is wrong with the input; null when nothing is.</summary>
    public string? Problem { get; init; }
}
