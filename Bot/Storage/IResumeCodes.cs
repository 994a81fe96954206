namespace Bot.Storage;

/// <summary>One-time codes that carry a conversation to another device. Only their hashes are kept. Every call may throw <see cref="StoreUnavailableException"/>.</summary>
public interface IResumeCodes
{
    /// <summary>Keeps a code; an earlier one of the same conversation is no longer good.</summary>
    Task Keep(StoredCode code, DateTimeOffset now, CancellationToken stop);

    /// <summary>Takes a code out, so that it is good once; null when there is none that is still good.</summary>
    Task<StoredCode?> Take(string hash, DateTimeOffset now, CancellationToken stop);
}

/// <summary>A code as stored.</summary>
/// <param name="Hash">What is kept instead of the code.</param>
/// <param name="Conversation">The conversation it opens.</param>
/// <param name="User">The patient's id in that conversation.</param>
/// <param name="Expires">Until when it is good.</param>
public sealed record StoredCode(string Hash, ConversationKey Conversation, string User, DateTimeOffset Expires);
