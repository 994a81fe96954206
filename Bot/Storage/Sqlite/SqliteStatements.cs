using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The statements of the writing connection, each compiled once: compiling them anew would cost a turn more than all the rest.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _compiled = new(StringComparer.Ordinal);

    /// <summary>The connection they belong to.</summary>
    internal SqliteConnection Connection => connection;

    /// <summary>A statement with its values set, ready to run in a transaction. The same text must always name the same values, in the same order.</summary>
    internal SqliteCommand With(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_compiled.TryGetValue(sql, out var command))
        {
            command = Compile(sql, values);
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _compiled.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Compile(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, _) in values)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return _compiled[sql] = command;
    }
}
