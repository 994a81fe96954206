using Bot.Channels.DirectLine.Tokens;

namespace Bot.Tests.Channels.DirectLine.Tokens;

public sealed class SpentTicketsTests
{
    private static readonly long Soon = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds();

    private readonly SpentTickets _spent = new(TimeProvider.System);

    [Fact]
    public async Task A_ticket_is_spent_once()
    {
        Assert.True(await _spent.TrySpend("one", Soon, default));
        Assert.False(await _spent.TrySpend("one", Soon, default));
        Assert.True(await _spent.TrySpend("two", Soon, default));
    }

    [Fact]
    public async Task Of_many_at_once_one_spends_it() =>
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => _spent.TrySpend("one", Soon, default)))), spent => spent);
}
