using System.Collections.Immutable;
using System.Reflection;

namespace Bot.Dialogs.Content;

/// <summary>The content files of one language as text, by path ("en/questions.yaml"). The edge may pass files a clinic edited.</summary>
public sealed record ContentSet(string Language, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The content this build carries.</summary>
    public static ContentSet BuiltIn(string language = "en")
    {
        var assembly = typeof(ContentSet).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(language + "/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(name => name, name => Text(assembly, name), StringComparer.Ordinal);
        return new ContentSet(language, files);
    }

    /// <summary>The root of one file.</summary>
    /// <param name="name">File name without language, such as "questions.yaml".</param>
    /// <exception cref="ContentException">The file is missing or is not YAML.</exception>
    public ContentNode Open(string name)
    {
        var path = $"{Language}/{name}";
        return Files.TryGetValue(path, out var text)
            ? ContentNode.Parse(path, text)
            : throw new ContentException(path, 0, "this file is missing");
    }

    /// <summary>The roots of all files below a folder, such as "interventions/", in order of their names.</summary>
    public IEnumerable<ContentNode> OpenAll(string folder) => Files.Keys
        .Where(path => path.StartsWith($"{Language}/{folder}", StringComparison.Ordinal))
        .Select(path => ContentNode.Parse(path, Files[path]));

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
