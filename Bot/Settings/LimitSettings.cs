namespace Bot.Settings;

/// <summary>Settings section "Limits": what the service takes before it says no. Raise them for load runs.</summary>
internal sealed record LimitSettings
{
    private const int Million = 1_000_000;

    /// <summary>Longest message of a patient, in characters, 100 to 100,000.</summary>
    public int MessageLength { get; init; } = 20_000;

    /// <summary>Largest request body, in bytes, 1,024 to 10,485,760.</summary>
    public int BodyBytes { get; init; } = 262_144;

    /// <summary>Turns that one conversation may take in a minute, 1 to 1,000,000.</summary>
    public int TurnsPerMinute { get; init; } = 60;

    /// <summary>Web chat tokens that one address may ask for in a minute, 1 to 1,000,000. Patients of one clinic may share an address.</summary>
    public int TokensPerMinute { get; init; } = 120;

    /// <summary>Codes of another device that one address may try in a minute, 1 to 1,000,000; everybody together may try thirty times as many.</summary>
    public int CodesPerMinute { get; init; } = 10;

    /// <summary>
    /// Requests of browsers that one address may send in a minute, 1 to 1,000,000. Calls of channels, which all come from a few addresses, are not counted here.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Channel calls with a bad token that one address may send in a minute before it has to wait, 1 to 1,000,000.</summary>
    public int RefusalsPerMinute { get; init; } = 60;

    /// <summary>Requests that this node takes in a second from everybody together, 1 to 1,000,000.</summary>
    public int RequestsPerSecond { get; init; } = 2_000;

    /// <summary>Connections open at the same time, web sockets among them, 1 to 1,000,000.</summary>
    public int Connections { get; init; } = 20_000;

    /// <summary>Web sockets open at the same time, 1 to 1,000,000.</summary>
    public int OpenSockets { get; init; } = 10_000;

    /// <summary>Web sockets that one address may have open, 1 to 1,000,000.</summary>
    public int SocketsPerAddress { get; init; } = 500;

    /// <summary>Minutes without a message after which a web socket is closed, 1 to 1,440. The page opens it again by itself when it is still there.</summary>
    public int IdleSocketMinutes { get; init; } = 30;

    /// <summary>Seconds that a stopping service gives to turns that have begun, 1 to 600.</summary>
    public int ShutdownSeconds { get; init; } = 25;

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems() => new[]
    {
        Outside(nameof(MessageLength), MessageLength, 100, 100_000),
        Outside(nameof(BodyBytes), BodyBytes, 1024, 10_485_760),
        Outside(nameof(TurnsPerMinute), TurnsPerMinute, 1, Million),
        Outside(nameof(TokensPerMinute), TokensPerMinute, 1, Million),
        Outside(nameof(CodesPerMinute), CodesPerMinute, 1, Million),
        Outside(nameof(RequestsPerMinute), RequestsPerMinute, 1, Million),
        Outside(nameof(RefusalsPerMinute), RefusalsPerMinute, 1, Million),
        Outside(nameof(RequestsPerSecond), RequestsPerSecond, 1, Million),
        Outside(nameof(Connections), Connections, 1, Million),
        Outside(nameof(OpenSockets), OpenSockets, 1, Million),
        Outside(nameof(SocketsPerAddress), SocketsPerAddress, 1, Million),
        Outside(nameof(IdleSocketMinutes), IdleSocketMinutes, 1, 1440),
        Outside(nameof(ShutdownSeconds), ShutdownSeconds, 1, 600),
    }.OfType<string>();

    private static string? Outside(string setting, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Limits:{setting} is {value}: a number from {least} to {most} is expected.";
}
