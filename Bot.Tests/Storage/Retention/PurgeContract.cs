using Bot.Storage;
using Bot.Storage.Audit;
using Bot.Storage.Retention;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage.Retention;

/// <summary>Nothing is kept for longer than the clinic says, on every store.</summary>
public abstract class PurgeContract : StoreContract
{
    private static readonly ConversationKey Other = new("webchat", "other");
    private static readonly StorageSettings Settings = new() { RetentionDays = 30, RequestDays = 90 };

    private protected PurgeContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task A_conversation_goes_a_set_number_of_days_after_its_last_message()
    {
        await Store.Add(turn => turn with { DeliveryKeys = ["1"], SetAside = "older" });
        Assert.Equal(0, await Purge(Noon.AddDays(30)));
        Assert.True(await Store.Exists(Key, default));
        Assert.Equal(1, await Purge(Noon.AddDays(30).AddSeconds(1)));
        Assert.False(await Store.Exists(Key, default));
        Assert.Empty(await Store.ReadLog(Key, 0, 10, default));
        Assert.Equal(0, (await Store.Holds(Key, ForgetScope.Everything, default)).Messages);
    }

    [StoreFact]
    public async Task Requests_outlive_their_conversation_until_their_own_time_and_keep_their_summary()
    {
        await Store.Add(turn => turn with { Visits = [Visit], CallBacks = [CallBack] });
        await Purge(Noon.AddDays(31));
        Assert.Single(Assert.Single(await On.Visits.List(10, default)).Request.Summary);
        Assert.Single(await On.CallBacks.List(10, default));
        Assert.Equal(2, await Purge(Noon.AddDays(91)));
        Assert.Empty(await On.Visits.List(10, default));
        Assert.Empty(await On.CallBacks.List(10, default));
    }

    [StoreFact]
    public async Task A_conversation_that_is_not_to_be_kept_goes_at_its_time_and_each_turn_may_move_that()
    {
        await Store.Add(turn => turn with { RemoveAt = Noon.AddMinutes(30) });
        await Store.Add(turn => turn with { RemoveAt = Noon.AddMinutes(40) });
        await Store.Add(key: Other);
        Assert.Equal(0, await Purge(Noon.AddMinutes(39)));
        Assert.Equal(1, await Purge(Noon.AddMinutes(40)));
        Assert.False(await Store.Exists(Key, default));
        Assert.True(await Store.Exists(Other, default));
    }

    [StoreFact]
    public async Task Many_conversations_go_round_by_round()
    {
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => Store.Add(key: new ConversationKey("webchat", $"c{i}"))));
        Assert.Equal(250, await Purge(Noon.AddDays(31)));
    }

    [StoreFact]
    public async Task The_audit_trail_tells_how_many_and_nothing_when_there_were_none()
    {
        await Store.Add();
        await Store.Add(key: Other);
        await Purge(Noon);
        Assert.Empty(await On.Audit.List(10, default));
        await Purge(Noon.AddDays(31));
        Assert.Equal(new AuditEntry(Noon.AddDays(31), AuditEntry.Service, "purged conversations", "", 2), Assert.Single(await On.Audit.List(10, default)));
    }

    private Task<int> Purge(DateTimeOffset now) => new Purge(On.Database, Settings).Run(now, default);
}
