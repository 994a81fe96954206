namespace Bot.Tests.House;

/// <summary>The files of this repository, without what builds and runs leave behind.</summary>
public static class Repository
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { ".git", "bin", "obj", "node_modules", "data", "artifacts", "TestResults", ".vs", ".idea" };

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Paths below the root, with slashes, of files whose names end with one of these.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Below(Root)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !Left.Contains(Path.GetFileName(child))).SelectMany(Below));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "TriageBot.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("TriageBot.sln"));
}
