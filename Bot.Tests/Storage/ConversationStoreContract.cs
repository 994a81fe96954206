using Bot.Storage;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage;

/// <summary>What every store must do with turns.</summary>
public abstract class ConversationStoreContract : StoreContract
{
    private protected ConversationStoreContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task A_conversation_never_seen_has_version_zero_and_does_not_exist()
    {
        Assert.Equal(StoredConversation.New(Key), await Store.Load(Key, default));
        Assert.False(await Store.Exists(Key, default));
    }

    [StoreFact]
    public async Task A_committed_turn_is_read_back_unchanged()
    {
        await Commit(await Store.Load(Key, default), "{\"turn\":1}", "hello", "welcome");
        var stored = await Store.Load(Key, default);
        Assert.Equal(new StoredConversation(Key, 1, "{\"turn\":1}", 2, Noon.AddMilliseconds(2)), stored);
        Assert.True(await Store.Exists(Key, default));
    }

    [StoreFact]
    public async Task The_log_is_read_from_a_watermark_in_order()
    {
        await Commit(await Store.Load(Key, default), "{}", "one", "two");
        await Commit(await Store.Load(Key, default), "{}", "three", "four");
        var all = await Store.ReadLog(Key, 0, 100, default);
        Assert.Equal(["one", "two", "three", "four"], all.Select(e => e.Activity));
        Assert.Equal([Author.Patient, Author.Bot, Author.Patient, Author.Bot], all.Select(e => e.Author));
        Assert.Equal([1, 2, 3, 4], all.Select(e => e.Number));
        Assert.Equal(["three", "four"], (await Store.ReadLog(Key, 2, 100, default)).Select(e => e.Activity));
        Assert.Equal(["two"], (await Store.ReadLog(Key, 1, 1, default)).Select(e => e.Activity));
        Assert.Empty(await Store.ReadLog(Key, 4, 100, default));
    }

    [StoreFact]
    public async Task Of_two_turns_from_one_version_the_second_is_refused_and_leaves_nothing()
    {
        var before = await Store.Load(Key, default);
        await Commit(before, "first", "a", "b");
        Assert.IsType<CommitResult.Conflict>(await Commit(before, "second", "c", "d"));
        Assert.Equal("first", (await Store.Load(Key, default)).Session);
        Assert.Equal(["a", "b"], (await Store.ReadLog(Key, 0, 100, default)).Select(e => e.Activity));
    }

    [StoreFact]
    public async Task Of_many_turns_at_once_from_one_version_exactly_one_wins()
    {
        var before = await Store.Load(Key, default);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Commit(before, $"{i}", "a", "b")));
        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Equal(19, results.Count(result => result is CommitResult.Conflict));
        Assert.Equal(1, (await Store.Load(Key, default)).Version);
    }

    [StoreFact]
    public async Task Turns_of_different_conversations_do_not_disturb_each_other()
    {
        var keys = Enumerable.Range(0, 50).Select(i => new ConversationKey("webchat", $"c{i}")).ToList();
        var results = await Task.WhenAll(keys.Select(key => Store.Commit(Record(StoredConversation.New(key), key.Id, "in", "out"), default)));
        Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));
        foreach (var key in keys)
        {
            Assert.Equal(key.Id, (await Store.Load(key, default)).Session);
        }
    }

    [StoreTheory]
    [InlineData("activity-1")]
    [InlineData("client-1")]
    public async Task A_second_delivery_is_answered_with_the_first_ones_entries(string again)
    {
        await Store.Commit(Record(await Store.Load(Key, default), "s1", "in", "out") with { DeliveryKeys = ["activity-1", "client-1"] }, default);
        await Commit(await Store.Load(Key, default), "s2", "later", "later still");
        var result = await Store.Commit(Record(await Store.Load(Key, default), "s3", "in", "other") with { DeliveryKeys = [again] }, default);
        Assert.Equal(["in", "out"], Assert.IsType<CommitResult.Duplicate>(result).Entries.Select(e => e.Activity));
        Assert.Equal("s2", (await Store.Load(Key, default)).Session);
    }

    [StoreFact]
    public async Task The_same_delivery_key_in_another_conversation_is_another_delivery()
    {
        await Store.Commit(Record(await Store.Load(Key, default), "s", "in", "out") with { DeliveryKeys = ["1"] }, default);
        var other = StoredConversation.New(new ConversationKey("emulator", Key.Id));
        Assert.IsType<CommitResult.Committed>(await Store.Commit(Record(other, "s", "in", "out") with { DeliveryKeys = ["1"] }, default));
    }

    [StoreTheory]
    [InlineData("a\0b")]
    [InlineData("\n\t")]
    [InlineData("19:meeting_ÄÖ 漢字@thread.v2;messageid=1/2#3")]
    [InlineData("'; DROP TABLE conversation; --")]
    [InlineData("%_*")]
    [InlineData("")]
    public Task Whatever_a_channel_calls_its_conversations_and_deliveries_is_kept(string name) => IsKept(name);

    [StoreFact]
    public async Task Names_too_long_for_an_index_are_kept_and_told_apart()
    {
        await IsKept(new string('n', 100_000));
        Assert.False(await Store.Exists(new ConversationKey("webchat", new string('n', 99_999)), default));
    }

    [StoreFact]
    public async Task A_watcher_is_told_when_its_conversation_grows_and_only_then()
    {
        using var mine = On.Signals.Watch(Key);
        using var others = On.Signals.Watch(new ConversationKey("webchat", "other"));
        await Commit(await Store.Load(Key, default), "s", "in", "out");
        await mine.Wait(default);
        Assert.False(others.Wait(default).IsCompleted);
    }

    private Task<CommitResult> Commit(StoredConversation before, string session, string inbound, string reply) =>
        Store.Commit(Record(before, session, inbound, reply), default);

    private async Task IsKept(string name)
    {
        var key = new ConversationKey("webchat", name);
        await Store.Add(turn => turn with { DeliveryKeys = [name] }, key);
        Assert.Equal("s", (await Store.Load(key, default)).Session);
        Assert.Equal(2, (await Store.ReadLog(key, 0, 10, default)).Length);
        var again = await Store.Commit(Record(await Store.Load(key, default)) with { DeliveryKeys = ["new", name] }, default);
        Assert.Equal(2, Assert.IsType<CommitResult.Duplicate>(again).Entries.Length);
    }
}
