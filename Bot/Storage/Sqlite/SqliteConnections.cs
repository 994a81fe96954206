using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>How a database file is used.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="LargestFileMegabytes">Its largest size; 0 for as large as the disk.</param>
/// <param name="LockSeconds">How long to wait for another process that writes.</param>
internal sealed record SqliteOptions(string Folder, int LargestFileMegabytes = 0, int LockSeconds = 5)
{
    internal string Path => System.IO.Path.Combine(Folder, SqliteDatabase.FileName);
}

/// <summary>Makes connections to a database file.</summary>
internal sealed class SqliteConnections(SqliteOptions options)
{
    private const int PagesInMegabyte = 256;

    // SQLite's own ceiling.
    private const long MostPages = 4_294_967_294;

    private readonly string _text = new SqliteConnectionStringBuilder { DataSource = options.Path, DefaultTimeout = options.LockSeconds }.ToString();

    /// <summary>One that reads. It needs no settings: the journal is a property of the file, and flushing is the writer's business.</summary>
    internal SqliteConnection ToRead()
    {
        var connection = new SqliteConnection(_text);
        connection.Open();
        return connection;
    }

    /// <summary>One that writes: ahead of the file, flushed at every commit, and with zeros where something was removed.</summary>
    internal SqliteConnection ToWrite()
    {
        var connection = ToRead();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864;");
        var pages = options.LargestFileMegabytes == 0 ? MostPages : (long)options.LargestFileMegabytes * PagesInMegabyte;
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        return connection;
    }

    /// <summary>Closes those that are kept open for the next user.</summary>
    internal void Close()
    {
        using var connection = new SqliteConnection(_text);
        SqliteConnection.ClearPool(connection);
    }
}
