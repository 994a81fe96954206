using Bot.Storage;
using Bot.Turns;

namespace Bot.Tests.Turns;

public sealed class ConversationLanesTests
{
    private static readonly ConversationKey Key = new("webchat", "c1");

    private readonly ConversationLanes _lanes = new();

    [Fact]
    public async Task Places_are_given_in_order_of_arrival()
    {
        var order = new List<int>();
        var first = await _lanes.Enter(Key);
        var waiting = Enumerable.Range(0, 20).Select(async i =>
        {
            using var place = await _lanes.Enter(Key);
            order.Add(i);
        }).ToList();
        Assert.Empty(order);
        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        using var mine = await _lanes.Enter(Key);
        Assert.True(_lanes.Enter(new ConversationKey("webchat", "c2")).IsCompleted);
        Assert.False(_lanes.Enter(Key).IsCompleted);
    }

    [Fact]
    public async Task A_lane_that_is_empty_is_forgotten()
    {
        using (await _lanes.Enter(Key))
        {
            Assert.Equal(1, _lanes.Count);
        }

        Assert.Equal(0, _lanes.Count);
    }
}
