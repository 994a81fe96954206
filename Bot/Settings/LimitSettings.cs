namespace Bot.Settings;

/// <summary>Settings section "Limits": what the service takes before it says no. Raise them for load runs.</summary>
internal sealed record LimitSettings
{
    /// <summary>Longest message of a patient, in characters, 100 to 100,000.</summary>
    public int MessageLength { get; init; } = 20_000;

    /// <summary>Largest request body, in bytes, 1,024 to 10,485,760.</summary>
    public int BodyBytes { get; init; } = 262_144;

    /// <summary>Turns that one conversation may take in a minute, 1 to 1,000,000.</summary>
    public int TurnsPerMinute { get; init; } = 60;

    /// <summary>Web chat tokens that one address may ask for in a minute, 1 to 1,000,000. Patients of one clinic may share an address.</summary>
    public int TokensPerMinute { get; init; } = 120;

    /// <summary>Web sockets open at the same time, 1 to 1,000,000.</summary>
    public int OpenSockets { get; init; } = 10_000;

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems() => new[]
    {
        Outside(nameof(MessageLength), MessageLength, 100, 100_000),
        Outside(nameof(BodyBytes), BodyBytes, 1024, 10_485_760),
        Outside(nameof(TurnsPerMinute), TurnsPerMinute, 1, 1_000_000),
        Outside(nameof(TokensPerMinute), TokensPerMinute, 1, 1_000_000),
        Outside(nameof(OpenSockets), OpenSockets, 1, 1_000_000),
    }.OfType<string>();

    private static string? Outside(string setting, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Limits:{setting} is {value}: a number from {least} to {most} is expected.";
}
