using Bot.Storage;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage;

/// <summary>Replies that must be sent are kept until they are, on every store.</summary>
public abstract class OutboxContract : StoreContract
{
    private protected OutboxContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task Replies_that_must_be_sent_wait_until_they_are_marked()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.Empty(await Outbox.Due(Noon, 10, default));
        Assert.Equal(Key, Assert.Single(await Outbox.Due(Noon.AddSeconds(10), 10, default)));
        Assert.Equal([2], (await Outbox.Unsent(Key, default)).Select(reply => reply.Entry.Number));
        await Outbox.MarkSent(Key, [2], default);
        Assert.Empty(await Outbox.Due(Noon.AddDays(1), 10, default));
        Assert.Empty(await Outbox.Unsent(Key, default));
    }

    [StoreFact]
    public async Task A_turn_is_told_that_earlier_replies_still_wait()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        var second = await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.True(Assert.IsType<CommitResult.Committed>(second).Waiting);
        await Outbox.MarkSent(Key, [2, 4], default);
        var third = await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.False(Assert.IsType<CommitResult.Committed>(third).Waiting);
    }

    [StoreFact]
    public async Task A_failed_reply_is_put_off_and_in_the_end_given_up()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        await Outbox.PutOff(Key, 2, Noon.AddHours(1), default);
        Assert.Equal(1, Assert.Single(await Outbox.Unsent(Key, default)).Failures);
        Assert.Empty(await Outbox.Due(Noon.AddMinutes(59), 10, default));
        Assert.Equal(Key, Assert.Single(await Outbox.Due(Noon.AddHours(1), 10, default)));
        await Outbox.PutOff(Key, 2, null, default);
        Assert.Empty(await Outbox.Due(Noon.AddDays(9), 10, default));
        Assert.Empty(await Outbox.Unsent(Key, default));
        Assert.True((await Store.ReadLog(Key, 1, 1, default))[0].Unsent);
    }
}
