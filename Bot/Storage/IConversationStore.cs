using System.Collections.Immutable;
using Bot.Dialogs;

namespace Bot.Storage;

/// <summary>The durable memory of all conversations. Every call may throw <see cref="StoreUnavailableException"/>; then nothing was changed.</summary>
public interface IConversationStore
{
    /// <summary>What is known of a conversation; version 0 for one never seen.</summary>
    Task<StoredConversation> Load(ConversationKey key, CancellationToken stop);

    /// <summary>Stores one turn in one transaction. When it returns Committed, the turn survives the loss of the process and of power.</summary>
    Task<CommitResult> Commit(TurnRecord turn, CancellationToken stop);

    /// <summary>Log entries after a watermark, oldest first. An inbound activity always comes before its replies.</summary>
    Task<ImmutableArray<LogEntry>> ReadLog(ConversationKey key, long after, int limit, CancellationToken stop);

    /// <summary>Whether any turn of this conversation was stored.</summary>
    Task<bool> Exists(ConversationKey key, CancellationToken stop);

    /// <summary>What <see cref="Forget"/> would take and leave now. A turn that forgets can say it beforehand: its commit fails when anything was added since.</summary>
    Task<ForgetReceipt> Holds(ConversationKey key, ForgetScope scope, CancellationToken stop);

    /// <summary>Removes a conversation from every table, outside of a turn. A turn that forgets sets <see cref="TurnRecord.Forget"/> instead.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="scope">What goes with it.</param>
    /// <param name="by">Who does it, for the audit trail: see <see cref="Audit.AuditEntry.Who"/>.</param>
    /// <param name="stop">Ends the wait.</param>
    Task<ForgetReceipt> Forget(ConversationKey key, ForgetScope scope, string by, CancellationToken stop);
}

/// <summary>The clinic's list of visit requests.</summary>
public interface IVisitRequests
{
    /// <summary>The newest requests, newest first.</summary>
    Task<ImmutableArray<StoredVisit>> List(int limit, CancellationToken stop);
}

/// <summary>The clinic's list of people who wait for a call.</summary>
public interface ICallBacks
{
    /// <summary>The newest requests, newest first.</summary>
    Task<ImmutableArray<StoredCallBack>> List(int limit, CancellationToken stop);
}

/// <summary>A request to be called, as stored.</summary>
/// <param name="Conversation">Where it was made.</param>
/// <param name="At">When it was made.</param>
/// <param name="Request">What the patient asked for.</param>
public sealed record StoredCallBack(ConversationKey Conversation, DateTimeOffset At, CallBackRequest Request);

/// <summary>A visit request as stored.</summary>
/// <param name="Conversation">Where it was made.</param>
/// <param name="At">When it was made.</param>
/// <param name="Request">What the patient confirmed.</param>
public sealed record StoredVisit(ConversationKey Conversation, DateTimeOffset At, VisitRequest Request);

/// <summary>The store cannot be read or written right now: locked, full or away. Nothing was changed by the call.</summary>
public sealed class StoreUnavailableException(string message, Exception cause) : Exception(message, cause);
