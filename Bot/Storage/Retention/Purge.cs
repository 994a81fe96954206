using Bot.Storage.Audit;
using Bot.Storage.Sql;

namespace Bot.Storage.Retention;

/// <summary>Removes what is older than the clinic keeps it. Requests to the clinic have a time of their own and outlive their conversation.</summary>
internal sealed class Purge(ISqlDatabase database, StorageSettings settings)
{
    private const int ConversationsAtOnce = 100;

    /// <summary>Removes all that is due, in short transactions; returns how many conversations and requests that were.</summary>
    internal async Task<int> Run(DateTimeOffset now, CancellationToken stop)
    {
        var removed = 0;
        for (var conversations = ConversationsAtOnce; conversations == ConversationsAtOnce; removed += conversations)
        {
            conversations = await database.Write(transaction => Conversations(transaction, now), stop);
        }

        return removed + await database.Write(transaction => Requests(transaction, now), stop);
    }

    private async Task<int> Conversations(ISqlTransaction transaction, DateTimeOffset now)
    {
        var due = await transaction.Query(
            SqlStatement.Of(
                "SELECT conversation FROM conversation WHERE last_at < @oldest UNION SELECT conversation FROM conversation WHERE remove_at <= @now LIMIT @limit",
                [.. Limits(now), ("@limit", ConversationsAtOnce)]),
            row => row.GetString(0));
        foreach (var key in due)
        {
            await Remove(transaction, key, now);
        }

        await Tell(transaction, "purged conversations", due.Count, now);
        return due.Count;
    }

    // A turn that came meanwhile keeps its conversation: then no row of the first table fits, and the others stay as well.
    private async Task Remove(ISqlTransaction transaction, string key, DateTimeOffset now)
    {
        var gone = await transaction.Execute(SqlStatement.Of(
            "DELETE FROM conversation WHERE conversation = @key AND (last_at < @oldest OR remove_at <= @now)", [("@key", key), .. Limits(now)]));
        if (gone > 0)
        {
            await transaction.ExecuteAll([.. Forgetting.Tables.Select(table =>
                SqlStatement.Of($"DELETE FROM {table} WHERE conversation = @key", ("@key", key)))]);
        }
    }

    private async Task<int> Requests(ISqlTransaction transaction, DateTimeOffset now)
    {
        var gone = 0;
        foreach (var table in RequestTables.All)
        {
            gone += await transaction.Execute(SqlStatement.Of($"DELETE FROM {table.Name} WHERE at < @oldest", ("@oldest", Before(now, settings.RequestDays))));
        }

        await Tell(transaction, "purged requests", gone, now);
        return gone;
    }

    private (string, object?)[] Limits(DateTimeOffset now) => [("@oldest", Before(now, settings.RetentionDays)), ("@now", now.ToUnixTimeMilliseconds())];

    private static long Before(DateTimeOffset now, int days) => now.AddDays(-days).ToUnixTimeMilliseconds();

    private static Task Tell(ISqlTransaction transaction, string what, int amount, DateTimeOffset now) => amount == 0
        ? Task.CompletedTask
        : transaction.Execute(SqlAuditTrail.Statement(new AuditEntry(now, AuditEntry.Service, what, Amount: amount)));
}
