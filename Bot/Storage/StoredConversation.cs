namespace Bot.Storage;

/// <summary>What the store holds of a conversation when a turn begins.</summary>
/// <param name="Key">Which conversation.</param>
/// <param name="Version">Turns committed so far; 0 for a conversation never seen. A commit names it and fails when it has moved on.</param>
/// <param name="Session">The session as JSON; null before the first turn.</param>
/// <param name="LastNumber">Number of the newest log entry; 0 when there is none.</param>
/// <param name="LastAt">Time of the newest log entry; later entries must be later.</param>
public sealed record StoredConversation(ConversationKey Key, long Version, string? Session, long LastNumber, DateTimeOffset LastAt)
{
    /// <summary>A conversation never seen.</summary>
    public static StoredConversation New(ConversationKey key) => new(key, 0, null, 0, DateTimeOffset.UnixEpoch);
}
