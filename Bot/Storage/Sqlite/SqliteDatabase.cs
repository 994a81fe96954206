using System.Data.Common;
using Bot.Storage.Sql;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>One database file: opened, checked and brought up to date once, then read by many connections and written by one.</summary>
internal sealed class SqliteDatabase : ISqlDatabase, IDisposable
{
    /// <summary>Name of the file in the storage folder.</summary>
    internal const string FileName = "triage.db";

    private const int Damaged = 11;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly SqliteConnections _connections;
    private readonly SqliteWriter _writer;

    private SqliteDatabase(SqliteConnections connections)
    {
        _connections = connections;
        _writer = new SqliteWriter(() => new SqliteStatements(connections.ToWrite()));
    }

    /// <summary>Opens the file; makes folder and file when there are none.</summary>
    /// <exception cref="StorageException">The file cannot be used; the message says why and what to do.</exception>
    internal static SqliteDatabase Open(SqliteOptions options)
    {
        SystemSqlite.Choose();
        try
        {
            Directory.CreateDirectory(options.Folder);
            CreateForOwner(options.Path);
            var connections = new SqliteConnections(options);
            using var connection = connections.ToWrite();
            Check(connection, options.Path);
            SqliteSchema.Update(connection, options.Path);
            return new SqliteDatabase(connections);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Damaged)
        {
            throw Broken(options.Path, e.Message);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The conversations in {options.Path} cannot be opened ({e.Message}). Check Storage:Folder and its access rights.", e);
        }
    }

    /// <summary>Reads with a connection of its own: readers never wait for the writer.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken stop)
    {
        try
        {
            using var connection = _connections.ToRead();
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
        using var connection = _connections.ToWrite();
        connection.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <summary>Writes a copy of this moment while turns go on. The copy is complete and checked, or not there.</summary>
    /// <exception cref="StorageException">There is a file of that name, or the copy could not be written.</exception>
    internal void Backup(string file)
    {
        if (File.Exists(file))
        {
            throw new StorageException($"{file} is there already: name a new file for the backup.");
        }

        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            CreateForOwner(draft);
            using (var connection = _connections.ToRead())
            {
                connection.Execute("VACUUM INTO @draft", new { draft });
            }

            CheckCopy(draft);
            File.Move(draft, file);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup could not be written to {file} ({e.Message}).", e);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _connections.Close();
    }

    private static void CheckCopy(string draft)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString());
        copy.Open();
        Check(copy, draft);
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is { } found && found != "ok")
        {
            throw Broken(path, found);
        }
    }

    private static StorageException Broken(string path, string how) =>
        new($"{path} is damaged ({how}). Keep it for later, and put the last backup in its place; docs/operations.md says how.");

    // Health words lie in this file: nobody but the service's own account may read it. SQLite gives its side files the same rights.
    private static void CreateForOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var file = new FileStream(
                path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, UnixCreateMode = Owner });
        }
    }
}
