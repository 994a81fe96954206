using Bot.Storage;
using Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage.Sqlite;

public sealed class SqliteStoreTests : ConversationStoreContract, IDisposable
{
    private static readonly ConversationKey Key = new("webchat", "x");

    private readonly TemporaryFolder _folder = new();
    private SqliteDatabase _database;

    public SqliteStoreTests() => _database = SqliteDatabase.Open(_folder.Path);

    internal override IConversationStore Store => new SqliteConversationStore(_database, Signals);

    internal override IOutbox Outbox => new SqliteOutbox(_database);

    internal override IVisitRequests Visits => new SqliteVisitRequests(_database);

    internal override LogSignals Signals { get; } = new();

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_turn_is_there_after_the_file_was_closed_and_opened()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "kept" }, default);
        _database.Dispose();
        _database = SqliteDatabase.Open(_folder.Path);
        Assert.Equal("kept", (await Store.Load(Key, default)).Session);
    }

    [Fact]
    public async Task The_file_writes_ahead_and_flushes_fully()
    {
        var (journal, flush) = await _database.Writer.Write(
            (statements, transaction) => (
                statements.Connection.ExecuteScalar<string>("PRAGMA journal_mode", transaction: transaction),
                statements.Connection.ExecuteScalar<int>("PRAGMA synchronous", transaction: transaction)),
            default);
        Assert.Equal(("wal", 2), (journal, flush));
    }

    [Fact]
    public async Task Nobody_but_the_owner_may_read_the_file()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "s" }, default);
        Assert.All(Directory.EnumerateFiles(_folder.Path), file => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
    }

    [Fact]
    public void A_file_of_a_newer_release_is_refused_with_a_sentence()
    {
        _database.Read(connection => connection.Execute("PRAGMA user_version = 99"));
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Path));
        Assert.Contains("newer release", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, SqliteDatabase.FileName), new string('x', 5000));
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(folder.Path));
        Assert.Contains("Storage:Folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_fails_does_not_take_those_beside_it_along()
    {
        var writes = Enumerable.Range(0, 30).Select(i => i % 3 == 0
            ? _database.Writer.Write<CommitResult>((connection, transaction) => throw new SqliteException("full", 13), default)
            : Store.Commit(new TurnRecord { Before = StoredConversation.New(new ConversationKey("webchat", $"{i}")), Session = "s" }, default)).ToList();
        for (var i = 0; i < writes.Count; i++)
        {
            if (i % 3 == 0)
            {
                await Assert.ThrowsAsync<StoreUnavailableException>(() => writes[i]);
            }
            else
            {
                Assert.IsType<CommitResult.Committed>(await writes[i]);
            }
        }
    }

    [Fact]
    public async Task A_session_set_aside_is_kept_beside_the_new_one()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "new", SetAside = "old" }, default);
        var kept = _database.Read(connection => connection.ExecuteScalar<byte[]>("SELECT session FROM session_set_aside"));
        Assert.Equal("old"u8.ToArray(), kept);
    }
}
