namespace Bot.Tests.Channels.DirectLine.Tokens;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    internal void Pass(TimeSpan time) => _now += time;
}
