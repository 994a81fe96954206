using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.PostgreSql;
using Bot.Storage.Sql;
using Dapper;
using Npgsql;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage.PostgreSql;

[Collection(PostgresCollection.Name)]
public sealed class PostgresSchemaTests(PostgresServer server) : IDisposable
{
    private readonly string _database = server.NewDatabase();

    public void Dispose() => server.Drop(_database);

    [StoreFact]
    public async Task Nodes_that_start_at_the_same_time_bring_the_schema_up_to_date_once()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(Open)));
        Assert.Equal([new SchemaScripts("PostgreSql").Current], await nodes[0].Read(connection => connection.QueryAsync<int>("SELECT version FROM schema_version"), default));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [StoreFact]
    public async Task A_database_of_schema_1_is_brought_up_to_date_and_keeps_its_conversations()
    {
        await Execute("CREATE TABLE schema_version (version bigint NOT NULL); INSERT INTO schema_version VALUES (1);" + new SchemaScripts("PostgreSql").After(0, "").First());
        var text = new StoredText(TestKeys.Ring());
        await using (var connection = new NpgsqlConnection(_database + ";Pooling=False"))
        {
            var session = text.Write("s", new TextPlace("conversation", Key.ToString()));
            await connection.ExecuteAsync(
                "INSERT INTO conversation (conversation, version, last_number, last_at, session) VALUES (@key, 1, 2, 3, @session)", new { key = Key.ToString(), session });
        }

        await using var database = await Open();
        var store = new SqlConversationStore(database, text, new LogSignals(), TimeProvider.System);
        Assert.Equal("s", (await store.Load(Key, default)).Session);
        Assert.IsType<CommitResult.Committed>(await store.Add());
    }

    [StoreFact]
    public async Task A_database_of_a_newer_release_is_refused_with_a_sentence()
    {
        await (await Open()).DisposeAsync();
        await Execute("UPDATE schema_version SET version = 99");
        Assert.Contains("newer release", (await Assert.ThrowsAsync<StorageException>(Open)).Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_database_that_does_not_flush_its_commits_is_refused_with_a_sentence()
    {
        await Execute($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(_database).Database} SET synchronous_commit = off");
        Assert.Contains("synchronous_commit off", (await Assert.ThrowsAsync<StorageException>(Open)).Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_database_that_is_not_there_is_refused_with_a_sentence_that_names_the_setting()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => PostgresDatabase.Open(_database + "x;Password=secret", TimeProvider.System));
        Assert.Contains("Storage:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_turn_whose_commit_went_through_as_the_line_broke_is_found_and_not_stored_twice()
    {
        await using var database = await Open();
        var store = new SqlConversationStore(database, new StoredText(TestKeys.Ring()), new LogSignals(), TimeProvider.System);
        var turn = Record(await store.Load(Key, default)) with { DeliveryKeys = ["1"] };
        var tries = 0;
        var result = await new PostgresPatience(TimeProvider.System).Run(
            async () =>
            {
                var stored = await store.Commit(turn, default);
                return ++tries > 1 ? stored : throw new NpgsqlException("the line broke", new IOException());
            },
            default);
        Assert.Equal(turn.Entries.Select(entry => entry.Id), Assert.IsType<CommitResult.Duplicate>(result).Entries.Select(entry => entry.Id));
        Assert.Equal(1, (await store.Load(Key, default)).Version);
    }

    private Task<PostgresDatabase> Open() => PostgresDatabase.Open(_database, TimeProvider.System);

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
