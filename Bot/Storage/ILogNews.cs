namespace Bot.Storage;

/// <summary>Tells every node that the log of a conversation has grown.</summary>
internal interface ILogNews
{
    /// <summary>Tells it. Never waits and never fails: whoever misses the news finds the log grown at the next look.</summary>
    void Tell(ConversationKey key);
}
