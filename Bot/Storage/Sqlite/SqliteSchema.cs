using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Brings a database file up to this release: every numbered script of Schema/ that the file has not seen.</summary>
internal static class SqliteSchema
{
    private const string Folder = "Storage/Sqlite/Schema/";

    private static readonly string[] Scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>The version this release writes: the number of its newest script.</summary>
    internal static int Current => Scripts.Length;

    /// <summary>Updates the file behind this connection.</summary>
    /// <exception cref="StorageException">A newer release wrote the file.</exception>
    internal static void Update(SqliteConnection connection, string path)
    {
        // Immediate: two services that start on one file must not both run a script.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (version > Current)
        {
            throw new StorageException($"{path} was written by a newer release (schema {version}, this release knows {Current}). Start that release instead.");
        }

        for (; version < Current; version++)
        {
            connection.Execute(Text(Scripts[version]), transaction: transaction);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Current}"), transaction: transaction);
        transaction.Commit();
    }

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
