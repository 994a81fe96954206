using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Turns;
using Bot.Turns;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage.Sqlite;

/// <summary>A full disk, a locked file, a damaged file: the patient is told, and nothing is half written.</summary>
public sealed class SqliteTroubleTests
{
    private static readonly ConversationKey Key = new("webchat", "c1");

    [Fact]
    public async Task On_a_full_disk_the_patient_is_told_and_everything_answered_before_is_kept()
    {
        var on = new SqliteUnderTest(largestFileMegabytes: 1);
        using var shop = new TurnWorkshop(on: on);
        var answered = 0;
        TurnOutcome outcome;
        while ((outcome = await shop.Runner.Run(shop.Message("hello " + new string('x', 10_000), $"a{answered}"))).Status is TurnStatus.Answered)
        {
            answered++;
        }

        Assert.True(answered > 0);
        Assert.Equal((TurnStatus.NotKept, TurnWorkshop.Words.NotKept), (outcome.Status, Assert.Single(outcome.Replies()).Text));
        Assert.Equal(TurnStatus.NotKept, (await shop.Runner.Run(shop.Message(new string('x', 10_000), "again"))).Status);
        Assert.Equal(answered, (await on.Store.Load(Key, default)).Version);
        Assert.Equal(answered, (await shop.Log(Key)).Count(entry => entry.Author is Author.Patient));

        on.Reopen();
        Assert.IsType<CommitResult.Committed>(await on.Store.Add(turn => turn with { Session = new string('x', 10_000) }, Key));
        Assert.Equal(answered + 1, (await on.Store.Load(Key, default)).Version);
    }

    [Fact]
    public async Task While_the_file_is_locked_every_waiting_patient_is_told_at_once_and_afterwards_it_goes_on()
    {
        var on = new SqliteUnderTest(lockSeconds: 1);
        using var shop = new TurnWorkshop(on: on);
        using (var other = new SqliteConnection($"Data Source={new SqliteOptions(on.Folder).Path};Pooling=False"))
        {
            other.Open();
            other.Execute("BEGIN IMMEDIATE");
            var turns = Enumerable.Range(0, 30).Select(i => shop.Runner.Run(shop.Message("hello", conversation: $"c{i}"))).ToList();
            var started = TimeProvider.System.GetTimestamp();
            Assert.All(await Task.WhenAll(turns), outcome => Assert.Equal(TurnStatus.NotKept, outcome.Status));
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "not one lock wait for each");
        }

        Assert.Equal(TurnStatus.Answered, (await shop.Runner.Run(shop.Message("hello"))).Status);
    }

    [Fact]
    public async Task A_damaged_file_stops_the_start_with_a_sentence_that_names_the_backup()
    {
        using var folder = new TemporaryFolder();
        var options = new SqliteOptions(folder.Path);
        using (var database = SqliteDatabase.Open(options))
        {
            await database.Write(
                async transaction =>
                {
                    for (var i = 0; i < 500; i++)
                    {
                        await transaction.Execute(Bot.Storage.Sql.SqlStatement.Of(
                            "INSERT INTO delivery VALUES (@key, @delivery, 1, 2)", ("@key", $"webchat/{i}"), ("@delivery", new string('d', 200))));
                    }

                    return true;
                },
                default);
            await database.Tidy(default);
        }

        using (var file = new FileStream(options.Path, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[file.Length / 4]);
        }

        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(options));
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("backup", error.Message, StringComparison.Ordinal);
    }
}
