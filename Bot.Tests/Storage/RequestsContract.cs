using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage;

/// <summary>Requests to the clinic are stored with the turn that made them, on every store.</summary>
public abstract class RequestsContract : StoreContract
{
    private protected RequestsContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task Visit_requests_are_listed_newest_first()
    {
        await Store.Add(turn => turn with { Visits = [Visit] });
        await Store.Add(turn => turn with { Visits = [Visit with { Reference = "PV-222222" }] });
        var visits = await On.Visits.List(10, default);
        Assert.Equal(["PV-222222", Visit.Reference], visits.Select(visit => visit.Request.Reference));
        Assert.Equal("left knee", Assert.Single(visits[1].Request.Summary));
        Assert.Equal((Key, Noon.AddMilliseconds(2)), (visits[1].Conversation, visits[1].At));
    }

    [StoreFact]
    public async Task Requests_to_be_called_are_listed_newest_first()
    {
        await Store.Add(turn => turn with { CallBacks = [CallBack] });
        await Store.Add(turn => turn with { CallBacks = [CallBack with { Reference = "PV-222222", Contact = "" }] });
        var calls = await On.CallBacks.List(1, default);
        Assert.Equal(("PV-222222", "", "asked"), (calls[0].Request.Reference, calls[0].Request.Contact, calls[0].Request.Reason));
        Assert.Equal(2, (await On.CallBacks.List(10, default)).Length);
    }

    [StoreFact]
    public async Task Requests_of_a_refused_turn_are_not_kept()
    {
        var before = await Store.Load(Key, default);
        await Store.Add();
        await Store.Commit(Record(before) with { Visits = [Visit], CallBacks = [CallBack] }, default);
        Assert.Empty(await On.Visits.List(10, default));
        Assert.Empty(await On.CallBacks.List(10, default));
    }
}
