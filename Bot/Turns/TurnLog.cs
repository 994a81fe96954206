namespace Bot.Turns;

/// <summary>What the log says of turns. Never words of a patient, names, ids of conversations, or messages of exceptions, which may quote them.</summary>
internal static partial class TurnLog
{
    internal static void Turned(this ILogger log, string turnId, ComposedTurn turn) => Turned(
        log, turnId, turn.Trace.StageBefore, turn.Trace.StageAfter, turn.Trace.Trigger,
        string.Join(' ', turn.Trace.Rules), turn.Elapsed.TotalMilliseconds);

    /// <summary>Lets every line of a turn carry the turn's id, until disposed.</summary>
    internal static IDisposable? Begin(this ILogger log, InboundTurn turn) => TurnScope(log, turn.TurnId);

    internal static void Failed(this ILogger log, Exception error) => Failed(log, error.GetType().Name, error.StackTrace);

    private static readonly Func<ILogger, string, IDisposable?> TurnScope = LoggerMessage.DefineScope<string>("turn {TurnId}");

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Turn {TurnId}: {StageBefore} -> {StageAfter} by {Trigger}, rules [{Rules}], {ElapsedMs:0.000} ms")]
    private static partial void Turned(
        ILogger log, string turnId, string stageBefore, string stageAfter, string trigger, string rules, double elapsedMs);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A turn failed with {Error}; the session stays at the turn before.\n{Stack}")]
    private static partial void Failed(ILogger log, string error, string? stack);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "A turn was not stored: {Reason}")]
    internal static partial void NotStored(this ILogger log, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "A turn lost to others {Attempts} times and was given up.")]
    internal static partial void GaveUp(this ILogger log, int attempts);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "A reply could not be sent ({Error}); the outbox tries again.")]
    internal static partial void NotSent(this ILogger log, string error);

    [LoggerMessage(EventId = 6, Level = LogLevel.Error, Message = "A reply was given up after {Failures} failures ({Error}).")]
    internal static partial void NeverSent(this ILogger log, int failures, string error);

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "The outbox stopped early ({Error}); it starts again.")]
    internal static partial void OutboxFailed(this ILogger log, string error);
}
