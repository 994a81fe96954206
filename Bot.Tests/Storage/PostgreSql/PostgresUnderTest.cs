using Bot.Storage.PostgreSql;
using Bot.Storage.Sql;
using Dapper;

namespace Bot.Tests.Storage.PostgreSql;

/// <summary>A database of its own on the tests' server.</summary>
internal sealed class PostgresUnderTest : StoreUnderTest
{
    private readonly PostgresServer _server;
    private readonly PostgresDatabase _database;

    internal PostgresUnderTest(PostgresServer server)
    {
        (_server, ConnectionString) = (server, server.NewDatabase());
        _database = PostgresDatabase.Open(ConnectionString, TimeProvider.System).GetAwaiter().GetResult();
    }

    internal override ISqlDatabase Database => _database;

    internal string ConnectionString { get; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _database.Dispose();
        _server.Drop(ConnectionString);
    }

    /// <inheritdoc/>
    internal override Task<IEnumerable<string>> TablesWithConversations() => Database.Read(
        connection => connection.QueryAsync<string>(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'conversation'"),
        default);
}
