namespace Bot.Tests.Hosting;

/// <summary>The system's clock, moved ahead by pauses that nobody wants to wait for.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    /// <summary>Lets time pass.</summary>
    internal void Pass(TimeSpan time) => _ahead += time;
}
