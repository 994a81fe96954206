using Bot.Storage.Sql;
using Dapper;
using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>Brings a PostgreSQL database up to this release: every numbered script of Schema/ that it has not seen, once, however many nodes start.</summary>
internal static class PostgresSchema
{
    // Any number will do, as long as every release uses the same one.
    private const long UpdateLock = 7_412_866_031;

    private static readonly SchemaScripts Scripts = new("PostgreSql");

    /// <summary>Checks that the server keeps what it says it keeps, and updates the database.</summary>
    /// <exception cref="StorageException">A newer release wrote it, or the server does not keep its word through a power failure.</exception>
    internal static async Task Update(NpgsqlConnection connection, CancellationToken stop)
    {
        await RefuseForgetful(connection, stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(Command("SELECT pg_advisory_xact_lock(@UpdateLock)", transaction, stop));
        await connection.ExecuteAsync(Command("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL)", transaction, stop));
        var version = await connection.ExecuteScalarAsync<int?>(Command("SELECT version FROM schema_version", transaction, stop));
        if (version is null)
        {
            await connection.ExecuteAsync(Command("INSERT INTO schema_version VALUES (0)", transaction, stop));
        }

        foreach (var script in Scripts.After(version ?? 0, $"Database {connection.Database}"))
        {
            await connection.ExecuteAsync(Command(script, transaction, stop));
        }

        await connection.ExecuteAsync(Command("UPDATE schema_version SET version = @Current", transaction, stop));
        await transaction.CommitAsync(stop);
    }

    private static async Task RefuseForgetful(NpgsqlConnection connection, CancellationToken stop)
    {
        foreach (var setting in new[] { "fsync", "synchronous_commit" })
        {
            if (await connection.ExecuteScalarAsync<string>(new CommandDefinition("SELECT current_setting(@setting)", new { setting }, cancellationToken: stop)) is "off")
            {
                throw new StorageException($"The PostgreSQL server has {setting} off: an answer that was promised to be kept would not outlive a power failure. Turn it on.");
            }
        }
    }

    private static CommandDefinition Command(string sql, NpgsqlTransaction transaction, CancellationToken stop) =>
        new(sql, new { UpdateLock, Scripts.Current }, transaction, cancellationToken: stop);
}
