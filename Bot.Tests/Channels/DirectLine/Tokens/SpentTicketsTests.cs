using Bot.Channels.DirectLine.Tokens;

namespace Bot.Tests.Channels.DirectLine.Tokens;

public sealed class SpentTicketsTests
{
    [Fact]
    public void A_ticket_is_spent_once()
    {
        var spent = new SpentTickets(TimeProvider.System);
        var ticket = new ChatToken(TokenUse.Stream, "c", "dl_u", null, DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds(), "one");
        Assert.True(spent.TrySpend(ticket));
        Assert.False(spent.TrySpend(ticket));
        Assert.True(spent.TrySpend(ticket with { Id = "two" }));
    }

    [Fact]
    public void Of_many_at_once_one_spends_it()
    {
        var spent = new SpentTickets(TimeProvider.System);
        var ticket = new ChatToken(TokenUse.Stream, "c", "dl_u", null, DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds(), "one");
        Assert.Equal(1, Enumerable.Range(0, 200).AsParallel().Count(_ => spent.TrySpend(ticket)));
    }
}
