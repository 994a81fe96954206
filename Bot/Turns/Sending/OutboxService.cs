using Bot.Hosting.Telemetry;
using Bot.Storage;

namespace Bot.Turns.Sending;

/// <summary>Sends the replies that a crash or a failing channel left unsent.</summary>
internal sealed class OutboxService(IOutbox outbox, OutboxDelivery delivery, TimeProvider clock, ILogger<OutboxService> log) : BackgroundService
{
    private const int ConversationsAtOnce = 8;
    private const int ConversationsARound = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Sends all that is due now.</summary>
    internal async Task SendDue(CancellationToken stop)
    {
        var due = await outbox.Due(clock.GetUtcNow(), ConversationsARound, stop);
        Measures.Outbox(due.Length, due.IsEmpty ? TimeSpan.Zero : await Age(due[0], stop));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ConversationsAtOnce, CancellationToken = stop };

        // A stopping service begins no delivery, but finishes those it has begun: half a call would be made again after the next start.
        await Parallel.ForEachAsync(due, parallel, async (key, _) => await delivery.Deliver(key, CancellationToken.None));
    }

    private async Task<TimeSpan> Age(ConversationKey key, CancellationToken stop) =>
        await outbox.Unsent(key, stop) is [var oldest, ..] ? clock.GetUtcNow() - oldest.Entry.At : TimeSpan.Zero;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await SendDue(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.OutboxFailed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Sends the waiting replies of one conversation, in its lane, so that no turn of it runs meanwhile.</summary>
internal sealed class OutboxDelivery(ConversationLanes lanes, ReplyDelivery delivery, ConnectorSender sender)
{
    internal async Task Deliver(ConversationKey key, CancellationToken stop)
    {
        using var place = await lanes.Enter(key);
        await delivery.DeliverWaiting(key, sender.Send, stop);
    }
}
