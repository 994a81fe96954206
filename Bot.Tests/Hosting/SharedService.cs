namespace Bot.Tests.Hosting;

/// <summary>One service for all tests of a class; each test talks in a conversation of its own.</summary>
public sealed class SharedService : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SharedService() => Host = new ServiceHost(_folder) { Clock = Clock };

    internal ShiftedClock Clock { get; } = new();

    internal ServiceHost Host { get; }

    public void Dispose()
    {
        Host.Dispose();
        _folder.Dispose();
    }
}
