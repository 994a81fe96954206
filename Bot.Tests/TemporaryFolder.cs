namespace Bot.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("triagebot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
