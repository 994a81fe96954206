using System.Threading.Channels;
using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>
/// Tells all nodes by NOTIFY that logs have grown. Not inside the turn's own transaction: PostgreSQL lets transactions that notify commit
/// only one after the other, flush included, and turns would queue for it. So the news of many turns goes out together, right after them.
/// </summary>
internal sealed class PostgresNews(PostgresDatabase database, LogSignals local, ILogger<PostgresNews> log) : BackgroundService, ILogNews
{
    /// <summary>Name of the notification channel.</summary>
    internal const string Channel = "triage_turns";

    private const int MostAtOnce = 500;

    private readonly Channel<ConversationKey> _waiting =
        System.Threading.Channels.Channel.CreateBounded<ConversationKey>(new BoundedChannelOptions(50_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Marks this node's own news: it need not hear them again.</summary>
    internal string Node { get; } = Guid.NewGuid().ToString("N");

    /// <inheritdoc/>
    public void Tell(ConversationKey key)
    {
        local.Tell(key);
        _waiting.Writer.TryWrite(key);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            var news = new HashSet<string>(StringComparer.Ordinal);
            while (news.Count < MostAtOnce && _waiting.Reader.TryRead(out var key))
            {
                news.Add($"{Node} {key}");
            }

            await Send([.. news], stoppingToken);
        }
    }

    private async Task Send(string[] news, CancellationToken stop)
    {
        try
        {
            await using var command = database.Source.CreateCommand("SELECT pg_notify(@channel, news) FROM unnest(@news) AS news");
            command.Parameters.Add(new NpgsqlParameter("channel", Channel));
            command.Parameters.Add(new NpgsqlParameter("news", news));
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The nodes look for themselves every few seconds.
            log.NewsLost((e as NpgsqlException)?.SqlState ?? e.GetType().Name);
        }
    }
}
