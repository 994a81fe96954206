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

    [StoreFact]
    public async Task What_one_node_sends_no_other_sends_meanwhile()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        var due = Noon.AddSeconds(10);
        Assert.Equal([2], (await Outbox.Claim(Key, due, due.AddMinutes(2), default))!.Value.Select(reply => reply.Entry.Number));
        Assert.Null(await Outbox.Claim(Key, due.AddMinutes(1), due.AddMinutes(3), default));
        await Outbox.Release(Key, default);
        Assert.NotNull(await Outbox.Claim(Key, due.AddMinutes(1), due.AddMinutes(3), default));
        Assert.NotNull(await Outbox.Claim(Key, due.AddMinutes(4), due.AddMinutes(6), default));
    }

    [StoreFact]
    public async Task Of_many_nodes_that_want_to_send_at_once_one_does()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        var due = Noon.AddSeconds(10);
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Outbox.Claim(Key, due, due.AddMinutes(2), default))));
        Assert.Single(claims, claim => claim is not null);
    }

    [StoreFact]
    public async Task A_turn_has_the_sending_of_its_own_replies_until_they_are_sent_or_due()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.Null(await Outbox.Claim(Key, Noon.AddSeconds(9), Noon.AddMinutes(2), default));
        await Outbox.MarkSent(Key, [2], default);
        Assert.Empty((await Outbox.Claim(Key, Noon.AddSeconds(9), Noon.AddMinutes(2), default))!.Value);
    }

    [StoreFact]
    public async Task A_turn_whose_replies_come_after_others_that_wait_claims_nothing()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        await Outbox.Release(Key, default);
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.Equal([2, 4], (await Outbox.Claim(Key, Noon, Noon.AddMinutes(2), default))!.Value.Select(reply => reply.Entry.Number));
    }

    [StoreFact]
    public async Task A_reply_given_up_is_listed_for_staff_and_can_be_tried_again()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        await Outbox.PutOff(Key, 2, null, default);
        var letter = Assert.Single(await On.DeadLetters.List(10, default));
        Assert.Equal((Key, 2, Noon.AddMilliseconds(2), 1), (letter.Conversation, letter.Number, letter.At, letter.Failures));
        Assert.True(await On.DeadLetters.Retry(DeadLetter.Parse(letter.Id)!, "staff:ada", default));
        Assert.Empty(await On.DeadLetters.List(10, default));
        Assert.Equal(0, Assert.Single(await Outbox.Unsent(Key, default)).Failures);
        Assert.Equal(("staff:ada", "retried a reply"), (await On.Audit.List(1, default)).Select(entry => (entry.Who, entry.What)).Single());
    }

    [StoreFact]
    public async Task Only_a_reply_that_was_given_up_can_be_tried_again()
    {
        await Store.Commit(MustSend(await Store.Load(Key, default)), default);
        Assert.Empty(await On.DeadLetters.List(10, default));
        Assert.False(await On.DeadLetters.Retry(new DeadLetter(Key, 2), "staff:ada", default));
        Assert.False(await On.DeadLetters.Retry(new DeadLetter(Key, 99), "staff:ada", default));
        Assert.Empty(await On.Audit.List(1, default));
    }
}
