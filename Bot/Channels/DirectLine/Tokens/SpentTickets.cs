using System.Collections.Concurrent;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Remembers the stream tokens that opened a socket until they expire, so that a copied address opens no second one.</summary>
internal sealed class SpentTickets(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _spent = new(StringComparer.Ordinal);
    private long _nextSweep;

    /// <summary>True the first time, false ever after.</summary>
    internal bool TrySpend(ChatToken ticket)
    {
        Sweep(time.GetUtcNow().ToUnixTimeSeconds());
        return _spent.TryAdd(ticket.Id, ticket.Expires);
    }

    private void Sweep(long now)
    {
        var due = Interlocked.Read(ref _nextSweep);
        if (now < due || Interlocked.CompareExchange(ref _nextSweep, now + 10, due) != due)
        {
            return;
        }

        foreach (var (id, expires) in _spent)
        {
            if (expires <= now)
            {
                _spent.TryRemove(id, out _);
            }
        }
    }
}
