using Bot.Turns;

namespace Bot.Hosting;

/// <summary>Lets a stopping service finish the turns that have begun, also those whose caller is gone, and send what they stored, before the store is closed.</summary>
internal sealed partial class TurnsInFlight(ConversationLanes lanes, ILogger<TurnsInFlight> log) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await lanes.Empty().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            CutShort(log, lanes.Count);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message =
        "The service stops while turns of {Count} conversations still run; what they stored is sent after the next start.")]
    private static partial void CutShort(ILogger log, int count);
}
