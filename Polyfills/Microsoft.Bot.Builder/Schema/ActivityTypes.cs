namespace Microsoft.Bot.Schema;

/// <summary>The activity types that channels and this service exchange.</summary>
public static class ActivityTypes
{
    /// <summary>Members joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>One side ended the conversation.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event, shown to nobody.</summary>
    public const string Event = "event";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that waits for an answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something said, or a submitted card.</summary>
    public const string Message = "message";

    /// <summary>An earlier message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was put on or taken off a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>An earlier message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>Diagnostics for the Emulator.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is typing.</summary>
    public const string Typing = "typing";
}
