using Bot.Storage;

namespace Bot.Turns;

/// <summary>Lets one turn of a conversation run at a time, in order of arrival. Different conversations never wait for each other.</summary>
internal sealed class ConversationLanes
{
    private readonly Dictionary<ConversationKey, Task> _lastInLane = [];
    private readonly Lock _gate = new();

    /// <summary>Conversations that have a turn running or waiting.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _lastInLane.Count;
            }
        }
    }

    /// <summary>Ends when no turn runs or waits any more.</summary>
    internal async Task Empty()
    {
        while (Last() is { Length: > 0 } running)
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>Takes the next place in a conversation's lane and waits until it is first. Dispose to let the next one in.</summary>
    internal async Task<IDisposable> Enter(ConversationKey key)
    {
        var place = new Place(this, key);
        Task ahead;
        lock (_gate)
        {
            ahead = _lastInLane.GetValueOrDefault(key, Task.CompletedTask);
            _lastInLane[key] = place.Left;
        }

        await ahead;
        return place;
    }

    private Task[] Last()
    {
        lock (_gate)
        {
            return [.. _lastInLane.Values];
        }
    }

    private void Leave(ConversationKey key, Task left)
    {
        lock (_gate)
        {
            if (_lastInLane.GetValueOrDefault(key) == left)
            {
                _lastInLane.Remove(key);
            }
        }
    }

    private sealed class Place(ConversationLanes lanes, ConversationKey key) : IDisposable
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Left => _left.Task;

        public void Dispose()
        {
            lanes.Leave(key, Left);
            _left.TrySetResult();
        }
    }
}
