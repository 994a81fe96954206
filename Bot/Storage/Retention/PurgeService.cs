using Bot.Storage.Sql;

namespace Bot.Storage.Retention;

/// <summary>Purges every minute, on every node: what one has removed, the others do not find.</summary>
internal sealed class PurgeService(Purge purge, ISqlDatabase database, TimeProvider clock, ILogger<PurgeService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await purge.Run(clock.GetUtcNow(), stoppingToken);
                await database.Tidy(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.NotPurged((e.InnerException ?? e).GetType().Name);
            }
        }
    }
}
