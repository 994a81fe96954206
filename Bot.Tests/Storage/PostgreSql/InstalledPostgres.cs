namespace Bot.Tests.Storage.PostgreSql;

/// <summary>The PostgreSQL server of this machine, if there is one.</summary>
internal static class InstalledPostgres
{
    internal const string Advice = "Needs a PostgreSQL server: apt-get install postgresql. The tests start one of their own.";

    /// <summary>The folder of its programs; null when there is none.</summary>
    internal static string? Programs { get; } = Find();

    /// <summary>A build server skips nothing.</summary>
    internal static bool IsSkipped { get; } =
        Programs is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Find()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat(path)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
