using System.Data.Common;
using Bot.Storage.Sql;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>One database file: opened and brought up to date once, then read by many connections and written by one.</summary>
internal sealed class SqliteDatabase : ISqlDatabase, IDisposable
{
    /// <summary>Name of the file in the storage folder.</summary>
    internal const string FileName = "triage.db";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _connectionString;
    private readonly SqliteWriter _writer;

    private SqliteDatabase(string connectionString)
    {
        _connectionString = connectionString;
        _writer = new SqliteWriter(() => new SqliteStatements(ConnectToWrite(connectionString)));
    }

    /// <summary>Opens the file in this folder; makes folder and file when there are none.</summary>
    /// <exception cref="StorageException">The file cannot be used; the message says why and what to do.</exception>
    internal static SqliteDatabase Open(string folder)
    {
        SystemSqlite.Choose();
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            CreateForOwner(path);
            var text = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5 }.ToString();
            using var connection = ConnectToWrite(text);
            SqliteSchema.Update(connection, path);
            return new SqliteDatabase(text);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The conversations in {path} cannot be opened ({e.Message}). Check Storage:Folder and its access rights.", e);
        }
    }

    /// <summary>Reads with a connection of its own: readers never wait for the writer.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken stop)
    {
        try
        {
            using var connection = Connect(_connectionString);
            return await read(connection);
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException("The store could not be read.", e);
        }
    }

    /// <inheritdoc/>
    public Task<T> Write<T>(Func<ISqlTransaction, Task<T>> work, CancellationToken stop) => _writer.Write(work, stop);

    /// <inheritdoc/>
    public Task Tidy(CancellationToken stop) => Read(connection => connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)"), stop);

    /// <summary>Writes the file anew, so that nothing of what was replaced or removed is left between its pages.</summary>
    internal void Compact()
    {
        using var connection = ConnectToWrite(_connectionString);
        connection.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // Health words lie in this file: nobody but the service's own account may read it. SQLite gives its side files the same rights.
    private static void CreateForOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var file = new FileStream(
                path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, UnixCreateMode = Owner });
        }
    }

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    // Readers need none of this: the journal is a property of the file, and flushing is the writer's business.
    private static SqliteConnection ConnectToWrite(string connectionString)
    {
        var connection = Connect(connectionString);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
        return connection;
    }
}
