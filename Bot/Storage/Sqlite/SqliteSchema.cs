using System.Globalization;
using Bot.Storage.Sql;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Brings a database file up to this release: every numbered script of Schema/ that the file has not seen.</summary>
internal static class SqliteSchema
{
    private static readonly SchemaScripts Scripts = new("Sqlite");

    /// <summary>Updates the file behind this connection.</summary>
    /// <exception cref="StorageException">A newer release wrote the file.</exception>
    internal static void Update(SqliteConnection connection, string path)
    {
        // Immediate: two services that start on one file must not both run a script.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        foreach (var script in Scripts.After(version, path))
        {
            connection.Execute(script, transaction: transaction);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Scripts.Current}"), transaction: transaction);
        transaction.Commit();
    }
}
