using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Sql;
using Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage.Sqlite;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly ConversationKey Key = new("webchat", "x");

    private readonly SqliteUnderTest _on = new();

    private ISqlDatabase Database => _on.Database;

    private IConversationStore Store => _on.Store;

    public void Dispose() => _on.Dispose();

    [Fact]
    public async Task A_turn_is_there_after_the_file_was_closed_and_opened()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "kept" }, default);
        _on.Reopen();
        Assert.Equal("kept", (await Store.Load(Key, default)).Session);
    }

    [Fact]
    public async Task The_file_writes_ahead_and_flushes_fully()
    {
        var (journal, flush) = await Database.Write(
            async transaction => (
                (await transaction.Query(SqlStatement.Of("PRAGMA journal_mode"), row => row.GetString(0)))[0],
                (await transaction.Query(SqlStatement.Of("PRAGMA synchronous"), row => row.GetInt32(0)))[0]),
            default);
        Assert.Equal(("wal", 2), (journal, flush));
    }

    [Fact]
    public async Task Nobody_but_the_owner_may_read_the_file()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "s" }, default);
        Assert.All(Directory.EnumerateFiles(_on.Folder), file => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
    }

    [Fact]
    public async Task A_file_of_a_newer_release_is_refused_with_a_sentence()
    {
        await Database.Read(connection => connection.ExecuteAsync("PRAGMA user_version = 99"), default);
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(new SqliteOptions(_on.Folder)));
        Assert.Contains("newer release", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, SqliteDatabase.FileName), new string('x', 5000));
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(new SqliteOptions(folder.Path)));
        Assert.Contains("Storage:Folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_fails_does_not_take_those_beside_it_along()
    {
        var writes = Enumerable.Range(0, 30).Select(i => i % 3 == 0
            ? Database.Write<CommitResult>(_ => throw new SqliteException("full", 13), default)
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
    public async Task What_was_forgotten_is_gone_from_the_bytes_of_the_file_too()
    {
        var key = new ConversationKey("webchat", "find-me-in-the-bytes");
        await Store.Add(turn => turn with { DeliveryKeys = ["1"], Visits = [SampleTurns.Visit], CallBacks = [SampleTurns.CallBack], SetAside = "older" }, key);
        await Database.Tidy(default);
        Assert.Contains(key.Id, Bytes(), StringComparison.Ordinal);
        await Store.Forget(key, ForgetScope.Everything, "staff:test", default);
        await Database.Tidy(default);
        Assert.DoesNotContain(key.Id, Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_set_aside_is_kept_beside_the_new_one()
    {
        await Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = "new", SetAside = "old" }, default);
        var kept = await Database.Read(connection => connection.ExecuteScalarAsync<byte[]>("SELECT session FROM session_set_aside"), default);
        Assert.Equal("old", _on.Text.Read(kept!, new TextPlace("session_set_aside", Key.ToString())));
    }

    private string Bytes() => FileBytes.Read(_on.Folder);
}
