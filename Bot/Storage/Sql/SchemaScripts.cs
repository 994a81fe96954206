using System.Reflection;

namespace Bot.Storage.Sql;

/// <summary>The numbered scripts that make a database and bring it up to date, in order. Script 1 makes schema 1, and so on; one that was released never changes.</summary>
/// <param name="provider">Whose: the name of a folder in Storage/.</param>
internal sealed class SchemaScripts(string provider)
{
    private readonly string[] _names = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith($"Storage/{provider}/Schema/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>The schema this release writes: the number of its newest script.</summary>
    internal int Current => _names.Length;

    /// <summary>The scripts that a database of this schema has not seen.</summary>
    /// <param name="version">The schema of the database; 0 when it is empty.</param>
    /// <param name="database">Its name, for people.</param>
    /// <exception cref="StorageException">A newer release wrote it.</exception>
    internal IEnumerable<string> After(int version, string database) => version <= Current
        ? _names.Skip(version).Select(Text)
        : throw new StorageException($"{database} was written by a newer release (schema {version}, this release knows {Current}). Start that release instead.");

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
