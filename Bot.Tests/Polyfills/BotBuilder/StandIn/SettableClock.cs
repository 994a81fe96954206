namespace Bot.Tests.Polyfills.BotBuilder.StandIn;

/// <summary>A clock that stands still until it is set. Waits on it end at once.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Long waits are time limits, which never strike here; short ones are pauses between tries.
        var isPause = dueTime >= TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(10);
        if (isPause)
        {
            Waits.Add(dueTime);
        }

        return base.CreateTimer(callback, state, isPause ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
