using Bot.Storage.Sql;

namespace Bot.Storage.PostgreSql;

/// <summary>Used one-time tokens in the database that all nodes share.</summary>
internal sealed class PostgresTickets(PostgresDatabase database) : ISpentTickets
{
    /// <inheritdoc/>
    public async Task<bool> TrySpend(string id, long expires, CancellationToken stop) => await database.Write(
        transaction => transaction.Execute(SqlStatement.Of(
            "INSERT INTO spent_ticket (id, expires_at) VALUES (@id, @expires) ON CONFLICT (id) DO NOTHING", ("@id", id), ("@expires", expires))),
        stop) == 1;
}
