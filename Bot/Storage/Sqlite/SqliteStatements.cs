using System.Data.Common;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The statements of the writing connection, each compiled once: compiling them anew would cost a turn more than all the rest.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _compiled = new(StringComparer.Ordinal);

    /// <summary>The connection they belong to.</summary>
    internal SqliteConnection Connection => connection;

    /// <summary>A statement with its values set, ready to run in a transaction.</summary>
    internal SqliteCommand With(SqliteTransaction transaction, SqlStatement statement)
    {
        if (!_compiled.TryGetValue(statement.Text, out var command))
        {
            command = Compile(statement);
        }

        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i].Value ?? DBNull.Value;
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

    private SqliteCommand Compile(SqlStatement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (name, _) in statement.Values)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return _compiled[statement.Text] = command;
    }
}

/// <summary>One transaction of the writing connection.</summary>
internal sealed class SqliteWork(SqliteStatements statements, SqliteTransaction transaction) : ISqlTransaction
{
    /// <inheritdoc/>
    public Task<int> Execute(SqlStatement statement) => Task.FromResult(statements.With(transaction, statement).ExecuteNonQuery());

    /// <inheritdoc/>
    public Task ExecuteAll(IReadOnlyList<SqlStatement> all)
    {
        foreach (var statement in all)
        {
            statements.With(transaction, statement).ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<List<T>> Query<T>(SqlStatement statement, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        using var reader = statements.With(transaction, statement).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return Task.FromResult(rows);
    }
}
