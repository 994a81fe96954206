namespace Bot.Storage;

/// <summary>Names one conversation of one channel. Its text keys every row, so that a conversation can live on one node of a cluster.</summary>
/// <param name="Channel">Channel id, such as "webchat" or "emulator"; has no slash.</param>
/// <param name="Id">The channel's own conversation id.</param>
public readonly record struct ConversationKey(string Channel, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ConversationKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new ConversationKey(text[..slash], text[(slash + 1)..]);
    }

    /// <summary>The key as stored: channel, slash, id; an id that no index can hold as its fingerprint.</summary>
    public override string ToString() => $"{StorableName.Of(Channel)}/{StorableName.Of(Id)}";
}
