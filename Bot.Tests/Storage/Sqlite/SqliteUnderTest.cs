using Bot.Storage.Sql;
using Bot.Storage.Sqlite;
using Dapper;

namespace Bot.Tests.Storage.Sqlite;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly TemporaryFolder _folder = new();
    private SqliteDatabase _database;

    internal SqliteUnderTest(int largestFileMegabytes = 0, int lockSeconds = 5) =>
        _database = SqliteDatabase.Open(new SqliteOptions(_folder.Path, largestFileMegabytes, lockSeconds));

    internal override ISqlDatabase Database => _database;

    internal string Folder => _folder.Path;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    /// <inheritdoc/>
    internal override Task<IEnumerable<string>> TablesWithConversations() => Database.Read(
        connection => connection.QueryAsync<string>(
            "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'conversation'"),
        default);

    /// <summary>Closes the file and opens it again, as a restart does.</summary>
    internal void Reopen()
    {
        _database.Dispose();
        _database = SqliteDatabase.Open(new SqliteOptions(_folder.Path));
    }
}
