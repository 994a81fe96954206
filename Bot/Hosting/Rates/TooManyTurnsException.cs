namespace Bot.Hosting.Rates;

/// <summary>A conversation takes turns too fast; nothing was read or stored. An exception, because the adapter stands between the bot and the response.</summary>
internal sealed class TooManyTurnsException(TimeSpan wait) : Exception("A conversation takes turns too fast.")
{
    /// <summary>When another try makes sense.</summary>
    internal TimeSpan Wait { get; } = wait;
}
