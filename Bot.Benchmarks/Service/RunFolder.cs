namespace Bot.Benchmarks.Service;

/// <summary>A folder for one run, gone afterwards.</summary>
internal sealed class RunFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    internal string Path { get; } = Directory.CreateTempSubdirectory("triage-run-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
