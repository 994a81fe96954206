using System.Collections.Immutable;
using Bot.Dialogs;

namespace Bot.Storage;

/// <summary>Everything one turn leaves behind. It is stored as a whole or not at all.</summary>
public sealed record TurnRecord
{
    /// <summary>The conversation as it was when the turn began.</summary>
    public required StoredConversation Before { get; init; }

    /// <summary>The session after the turn, as JSON.</summary>
    public required string Session { get; init; }

    /// <summary>Names of the delivery (activity id, the client's own id): a second delivery with one of them is the same turn. May be empty.</summary>
    public ImmutableArray<string> DeliveryKeys { get; init; } = [];

    /// <summary>The inbound activity, then the replies, numbered on from <see cref="Before"/>.</summary>
    public ImmutableArray<LogEntry> Entries { get; init; } = [];

    /// <summary>When the outbox takes over entries that are still unsent.</summary>
    public DateTimeOffset SendBy { get; init; }

    /// <summary>Visit requests the patient confirmed in this turn.</summary>
    public ImmutableArray<VisitRequest> Visits { get; init; } = [];

    /// <summary>Requests to be called by a person that were made in this turn.</summary>
    public ImmutableArray<CallBackRequest> CallBacks { get; init; } = [];

    /// <summary>When the conversation must be gone unless a later turn says otherwise; null keeps it for the retention time.</summary>
    public DateTimeOffset? RemoveAt { get; init; }

    /// <summary>Everything before this turn is forgotten in its transaction; this turn itself is kept. Null forgets nothing.</summary>
    public ForgetScope? Forget { get; init; }

    /// <summary>A stored session that could not be read and was replaced: kept aside for staff.</summary>
    public string? SetAside { get; init; }
}

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Stored, for good.</summary>
    /// <param name="Waiting">Earlier replies of this conversation are still unsent and must go first.</param>
    /// <param name="Forgotten">What the turn forgot; null when it was not to forget.</param>
    public sealed record Committed(bool Waiting, ForgetReceipt? Forgotten = null) : CommitResult;

    /// <summary>Another turn came first; nothing was stored. Load again and run again.</summary>
    public sealed record Conflict : CommitResult;

    /// <summary>This delivery was answered before; nothing was stored.</summary>
    /// <param name="Entries">What that turn logged: the inbound activity and its replies.</param>
    public sealed record Duplicate(ImmutableArray<LogEntry> Entries) : CommitResult;
}
