using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Storage;

/// <summary>Tells who waits that a conversation's log has grown. Only a nudge: the log itself is read from the store, so a missed nudge loses nothing.</summary>
public sealed class LogSignals : ILogNews
{
    private readonly ConcurrentDictionary<ConversationKey, Watcher[]> _watchers = [];

    /// <summary>Whether anyone watches any conversation.</summary>
    internal bool AnyoneWaits => !_watchers.IsEmpty;

    /// <summary>Begins to watch one conversation, until disposed. Watch first, then read the log, then wait.</summary>
    public Watcher Watch(ConversationKey key)
    {
        var watcher = new Watcher(this, key);
        _watchers.AddOrUpdate(key, _ => [watcher], (_, others) => [.. others, watcher]);
        return watcher;
    }

    /// <summary>Says that the log of a conversation has grown.</summary>
    public void Tell(ConversationKey key)
    {
        foreach (var watcher in _watchers.GetValueOrDefault(key, []))
        {
            watcher.Nudge();
        }
    }

    /// <summary>Lets everyone look: news may have been missed.</summary>
    internal void TellAll()
    {
        foreach (var key in _watchers.Keys)
        {
            Tell(key);
        }
    }

    private void Leave(Watcher watcher)
    {
        while (_watchers.TryGetValue(watcher.Key, out var all))
        {
            var others = Array.FindAll(all, w => w != watcher);
            var left = others.Length == 0
                ? _watchers.TryRemove(KeyValuePair.Create(watcher.Key, all))
                : _watchers.TryUpdate(watcher.Key, others, all);
            if (left)
            {
                return;
            }
        }
    }

    /// <summary>One who waits for a conversation's log to grow.</summary>
    public sealed class Watcher : IDisposable
    {
        private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly LogSignals _signals;

        internal Watcher(LogSignals signals, ConversationKey key) => (_signals, Key) = (signals, key);

        internal ConversationKey Key { get; }

        /// <summary>Ends when the log has grown since the last wait.</summary>
        public async Task Wait(CancellationToken stop) => await _nudges.Reader.ReadAsync(stop);

        /// <inheritdoc/>
        public void Dispose() => _signals.Leave(this);

        internal void Nudge() => _nudges.Writer.TryWrite(true);
    }
}
