using Bot.Storage;
using Bot.Tests.Turns;

namespace Bot.Tests.Storage.Sqlite;

public sealed class NothingInTheClearTests : IDisposable
{
    private static readonly string[] Said = ["My back pain goes to the left calf for five months. PT 10 weeks.", "yes me", "no trouble with any of these", "thank you"];

    private readonly TurnWorkshop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Nothing_that_was_said_or_answered_can_be_found_in_the_file_or_its_journal()
    {
        foreach (var text in Said)
        {
            await _shop.Runner.Run(_shop.Message(text));
        }

        await _shop.Store.Add(turn => turn with { Visits = [SampleTurns.Visit], CallBacks = [SampleTurns.CallBack] });
        Assert.Contains(await _shop.Log(new ConversationKey("webchat", "c1")), entry => entry.Activity.Contains("PT 10 weeks", StringComparison.Ordinal));
        var folder = ((SqliteUnderTest)_shop.On).Folder;
        Assert.Contains(Directory.EnumerateFiles(folder), file => file.EndsWith("-wal", StringComparison.Ordinal));
        var bytes = FileBytes.Read(folder);
        Assert.All(Said.Concat(["calf", "suggestedActions", "ada@example.org", "left knee", "555 0101"]), word => Assert.DoesNotContain(word, bytes, StringComparison.OrdinalIgnoreCase));
    }
}
