namespace Bot.Storage;

/// <summary>What the log says of the store. Never ids of conversations, and never messages of databases, which may quote values.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "Other nodes could not be told of new replies ({Error}); they look for themselves.")]
    internal static partial void NewsLost(this ILogger log, string error);

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "What is due to be removed is still there ({Error}); the next round tries again.")]
    internal static partial void NotPurged(this ILogger log, string error);
}
