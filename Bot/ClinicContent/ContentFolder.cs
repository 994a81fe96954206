using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Settings;

namespace Bot.ClinicContent;

/// <summary>The content files as they lie on disk, so that an edit is seen before anything is built.</summary>
internal static class ContentFolder
{
    private const string InSourceTree = "Bot.Dialogs/Content";

    /// <summary>The files of a folder with one folder for each language; those of the source tree when none is named, or those built in when there is no source tree.</summary>
    internal static ContentSet Read(string? folder, string language = "en")
    {
        var root = folder ?? Path.Combine(SettingsFolder.Path, InSourceTree);
        return folder is null && !Directory.Exists(root) ? ContentSet.BuiltIn(language) : new ContentSet(language, Files(root, language));
    }

    private static ImmutableSortedDictionary<string, string> Files(string root, string language) => Directory
        .EnumerateFiles(Path.Combine(root, language), "*.yaml", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
}
