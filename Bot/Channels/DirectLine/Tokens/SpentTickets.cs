using System.Collections.Concurrent;
using Bot.Storage;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Remembers the stream tokens that opened a socket of this node until they expire, so that a copied address opens no second one.</summary>
internal sealed class SpentTickets(TimeProvider time) : ISpentTickets
{
    private readonly ConcurrentDictionary<string, long> _spent = new(StringComparer.Ordinal);
    private long _nextSweep;

    /// <inheritdoc/>
    public Task<bool> TrySpend(string id, long expires, CancellationToken stop)
    {
        Sweep(time.GetUtcNow().ToUnixTimeSeconds());
        return Task.FromResult(_spent.TryAdd(id, expires));
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
