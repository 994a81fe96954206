namespace Bot.Channels.DirectLine.Tokens;

/// <summary>What a presented token turned out to be.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    /// <summary>Signed by this service, of the asked kind, and not over.</summary>
    internal sealed record Valid(ChatToken Token) : TokenReading;

    /// <summary>Not shaped like a token at all.</summary>
    internal sealed record Malformed : TokenReading;

    /// <summary>Shaped like a token, but not signed by this service or made for something else.</summary>
    internal sealed record Forged : TokenReading;

    /// <summary>Once valid.</summary>
    internal sealed record Expired : TokenReading;
}
