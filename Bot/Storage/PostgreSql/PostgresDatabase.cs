using System.Data.Common;
using Bot.Storage.Sql;
using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>A PostgreSQL database that any number of nodes share.</summary>
internal sealed class PostgresDatabase : ISqlDatabase, IAsyncDisposable, IDisposable
{
    // What the connection string says itself comes later and wins. Details of errors could quote what a patient gave.
    private const string Defaults =
        "Application Name=TriageBot;Maximum Pool Size=20;Timeout=5;Command Timeout=10;Max Auto Prepare=60;Auto Prepare Min Usages=2;Keepalive=15;Include Error Detail=false;Enlist=false;";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly PostgresPatience _patience;
    private readonly TimeProvider _clock;

    private PostgresDatabase(NpgsqlDataSource source, TimeProvider clock) => (Source, _patience, _clock) = (source, new PostgresPatience(clock), clock);

    /// <summary>Where connections come from.</summary>
    internal NpgsqlDataSource Source { get; }

    /// <summary>Connects and brings the schema up to date; waits half a minute for a server that is still starting.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says why and what to do.</exception>
    internal static async Task<PostgresDatabase> Open(string connectionString, TimeProvider clock)
    {
        var source = NpgsqlDataSource.Create(Defaults + connectionString);
        try
        {
            var database = new PostgresDatabase(source, clock);
            await database.Begin();
            return database;
        }
        catch (Exception e)
        {
            await source.DisposeAsync();
            if (e is NpgsqlException or StoreUnavailableException)
            {
                var reason = (e.InnerException as NpgsqlException ?? e).Message;
                throw new StorageException($"The PostgreSQL database cannot be opened ({reason}). Check Storage:ConnectionString and that the server runs.", e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken stop) => _patience.Run(
        async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(stop);
            return await read(connection);
        },
        stop);

    /// <inheritdoc/>
    public Task<T> Write<T>(Func<ISqlTransaction, Task<T>> work, CancellationToken stop) => _patience.Run(
        async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            var result = await work(new PostgresWork(connection, transaction));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        },
        stop);

    /// <inheritdoc/>
    public Task Tidy(CancellationToken stop) => Write(
        transaction => transaction.Execute(SqlStatement.Of("DELETE FROM spent_ticket WHERE expires_at < @now", ("@now", _clock.GetUtcNow().ToUnixTimeSeconds()))), stop);

    /// <inheritdoc/>
    public void Dispose() => Source.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private async Task Begin()
    {
        var started = _clock.GetTimestamp();
        while (true)
        {
            try
            {
                await _patience.Run(Update, CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException e) when (e.InnerException is NpgsqlException cause && PostgresPatience.MayPass(cause) && _clock.GetElapsedTime(started) < LongestStart)
            {
                // A server that starts together with this node: the next round waits by itself.
            }
        }
    }

    private async Task<bool> Update()
    {
        await using var connection = await Source.OpenConnectionAsync();
        await PostgresSchema.Update(connection, CancellationToken.None);
        return true;
    }
}
