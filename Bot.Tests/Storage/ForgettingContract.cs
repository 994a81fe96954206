using Bot.Storage;
using Dapper;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage;

/// <summary>Forgetting is complete in every table.</summary>
public abstract class ForgettingContract : StoreContract
{
    private const string By = "staff:test";

    private static readonly ConversationKey Other = new("webchat", "other");

    private protected ForgettingContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task Forgetting_everything_leaves_no_row_of_the_conversation_in_any_table()
    {
        await FillEveryTable(Key);
        var receipt = await Store.Forget(Key, ForgetScope.Everything, By, default);
        Assert.Equal((4, 2), (receipt.Messages, receipt.Requests));
        Assert.Empty(receipt.Kept);
        Assert.All((await RowsOf(Key)).Values, rows => Assert.Equal(0, rows));
        Assert.False(await Store.Exists(Key, default));
    }

    [StoreFact]
    public async Task Forgetting_leaves_other_conversations_alone()
    {
        await FillEveryTable(Other);
        var before = await RowsOf(Other);
        await FillEveryTable(Key);
        await Store.Forget(Key, ForgetScope.Everything, By, default);
        Assert.All(before.Values, rows => Assert.True(rows > 0));
        Assert.Equal(before, await RowsOf(Other));
    }

    [StoreFact]
    public async Task Requests_that_stay_keep_what_a_call_needs_and_nothing_that_was_said()
    {
        await FillEveryTable(Key);
        var receipt = await Store.Forget(Key, ForgetScope.Conversation, By, default);
        Assert.Equal((4, 0), (receipt.Messages, receipt.Requests));
        Assert.Equal([Visit.Reference, CallBack.Reference], receipt.Kept.AsEnumerable());
        var visit = Assert.Single(await On.Visits.List(10, default)).Request;
        Assert.Equal((Visit.Name, Visit.Contact), (visit.Name, visit.Contact));
        Assert.Empty(visit.Summary);
        Assert.Empty(Assert.Single(await On.CallBacks.List(10, default)).Request.Summary);
        Assert.Equal(["call_back", "visit_request"], (await RowsOf(Key)).Where(table => table.Value > 0).Select(table => table.Key).Order());
    }

    [StoreTheory]
    [InlineData(ForgetScope.Conversation)]
    [InlineData(ForgetScope.Everything)]
    public async Task What_would_be_forgotten_can_be_said_beforehand(ForgetScope scope)
    {
        await FillEveryTable(Key);
        var before = await Store.Holds(Key, scope, default);
        var receipt = await Store.Forget(Key, scope, By, default);
        Assert.Equal((receipt.Messages, receipt.Requests), (before.Messages, before.Requests));
        Assert.Equal(receipt.Kept.AsEnumerable(), before.Kept);
    }

    [StoreFact]
    public async Task A_turn_that_forgets_leaves_only_itself_and_its_numbers_go_on()
    {
        await FillEveryTable(Key);
        var result = await Store.Add(turn => turn with { Forget = ForgetScope.Everything, Session = "new", DeliveryKeys = ["bye"] });
        Assert.Equal(4, Assert.IsType<CommitResult.Committed>(result).Forgotten?.Messages);
        Assert.Equal([5, 6], (await Store.ReadLog(Key, 0, 100, default)).Select(entry => entry.Number));
        Assert.Equal("new", (await Store.Load(Key, default)).Session);
        var again = await Store.Add(turn => turn with { Session = "once more", DeliveryKeys = ["bye"] });
        Assert.Equal(2, Assert.IsType<CommitResult.Duplicate>(again).Entries.Length);
        Assert.Equal(
            [("activity", 2), ("conversation", 1), ("delivery", 1)],
            (await RowsOf(Key)).Where(table => table.Value > 0).Select(table => (table.Key, table.Value)).Order());
    }

    [StoreFact]
    public async Task A_turn_that_forgets_and_loses_its_race_forgets_nothing()
    {
        var before = await Store.Load(Key, default);
        await Store.Add();
        var rows = await RowsOf(Key);
        Assert.IsType<CommitResult.Conflict>(await Store.Commit(Record(before) with { Forget = ForgetScope.Everything }, default));
        Assert.Equal(rows, await RowsOf(Key));
    }

    [StoreFact]
    public async Task A_turn_that_began_before_the_conversation_was_forgotten_does_not_bring_it_back()
    {
        await Store.Add();
        var before = await Store.Load(Key, default);
        await Store.Forget(Key, ForgetScope.Everything, By, default);
        Assert.IsType<CommitResult.Conflict>(await Store.Commit(Record(before), default));
        Assert.All((await RowsOf(Key)).Values, rows => Assert.Equal(0, rows));
    }

    private async Task FillEveryTable(ConversationKey key)
    {
        await Store.Add(turn => turn with { Visits = [Visit], CallBacks = [CallBack], DeliveryKeys = ["1"], SetAside = "older" }, key);
        await Store.Add(turn => turn with { DeliveryKeys = ["2"] }, key);
        await On.Codes.Keep(new StoredCode($"hash of {key.Id}", key, "dl_somebody", DateTimeOffset.UnixEpoch.AddDays(1)), DateTimeOffset.UnixEpoch, default);
        Assert.All((await RowsOf(key)).Values, rows => Assert.True(rows > 0));
    }

    private async Task<SortedDictionary<string, long>> RowsOf(ConversationKey key)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await On.TablesWithConversations())
        {
            rows[table] = await On.Database.Read(
                connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table} WHERE conversation = @key", new { key = key.ToString() }), default);
        }

        return rows;
    }
}
