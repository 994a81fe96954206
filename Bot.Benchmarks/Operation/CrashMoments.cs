namespace Bot.Benchmarks.Operation;

/// <summary>Random points of a run, counted in acknowledged turns.</summary>
internal sealed class CrashMoments : IDisposable
{
    private readonly HashSet<int> _points;
    private readonly SemaphoreSlim _reached = new(0);
    private int _acknowledged;

    /// <summary>Chooses the points.</summary>
    /// <param name="turns">Turns of the whole run.</param>
    /// <param name="count">How many points.</param>
    /// <param name="seed">The same seed, the same points.</param>
    internal CrashMoments(int turns, int count, int seed)
    {
        var all = Enumerable.Range(1, turns - 1).ToArray();
        new Random(seed).Shuffle(all);
        _points = [.. all.Take(count)];
    }

    /// <inheritdoc/>
    public void Dispose() => _reached.Dispose();

    /// <summary>Ends when the next point is reached.</summary>
    internal Task Next() => _reached.WaitAsync();

    /// <summary>One turn more was acknowledged.</summary>
    internal void Acknowledged()
    {
        if (_points.Contains(Interlocked.Increment(ref _acknowledged)))
        {
            _reached.Release();
        }
    }
}
