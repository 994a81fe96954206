using Dapper;
using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>Hears which logs other nodes let grow and tells those who wait on this node. Comes back by itself when the server was away.</summary>
internal sealed class PostgresListener(PostgresDatabase database, PostgresNews news, LogSignals signals, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    // A node that dies between its commit and its news is made good by looking; clocks of nodes may differ by the rest.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = FirstWait;
        while (true)
        {
            try
            {
                await Listen(() => wait = FirstWait, stoppingToken);
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(wait, clock, stoppingToken);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    private async Task Listen(Action connected, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await connection.ExecuteAsync(new CommandDefinition($"LISTEN {PostgresNews.Channel}", cancellationToken: stop));
        connected();

        // Whatever grew while nobody listened.
        signals.TellAll();
        for (var looked = clock.GetTimestamp(); ;)
        {
            await connection.WaitAsync(Look, stop);
            if (clock.GetElapsedTime(looked) >= Look)
            {
                await LookAround(connection, stop);
                looked = clock.GetTimestamp();
            }
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ', 2) is [var node, var key] && node != news.Node)
        {
            signals.Tell(ConversationKey.Parse(key));
        }
    }

    private async Task LookAround(NpgsqlConnection connection, CancellationToken stop)
    {
        if (!signals.AnyoneWaits)
        {
            return;
        }

        var grown = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT conversation FROM conversation WHERE last_at >= @since",
            new { since = (clock.GetUtcNow() - LookBack).ToUnixTimeMilliseconds() },
            cancellationToken: stop));
        foreach (var key in grown)
        {
            signals.Tell(ConversationKey.Parse(key));
        }
    }
}
