using Microsoft.Extensions.Configuration.Json;

namespace Bot.Settings;

/// <summary>Where appsettings.json lies: at the root of the source tree, or beside the published program. Never the working directory.</summary>
internal static class SettingsFolder
{
    private const string Solution = "TriageBot.sln";

    /// <summary>That folder. Relative paths in settings start here too.</summary>
    internal static string Path { get; } = Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, Solution)))
        ?? AppContext.BaseDirectory;

    /// <summary>Puts the settings files of this folder below every other source, so that hosts with another content root find them as well.</summary>
    internal static void AddTo(IConfigurationBuilder configuration, string environment)
    {
        var at = 0;
        foreach (var name in new[] { "appsettings.json", $"appsettings.{environment}.json" })
        {
            var file = new JsonConfigurationSource { Path = System.IO.Path.Combine(Path, name), Optional = true };
            file.ResolveFileProvider();
            configuration.Sources.Insert(at++, file);
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
