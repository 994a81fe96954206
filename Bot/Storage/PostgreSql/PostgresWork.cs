using System.Data.Common;
using Bot.Storage.Sql;
using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>One transaction on a PostgreSQL connection. Statements are prepared by the driver when they come often.</summary>
internal sealed class PostgresWork(NpgsqlConnection connection, NpgsqlTransaction transaction) : ISqlTransaction
{
    /// <inheritdoc/>
    public async Task<int> Execute(SqlStatement statement)
    {
        await using var command = Command(statement);
        return await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async Task ExecuteAll(IReadOnlyList<SqlStatement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Text);
            AddValues(command.Parameters, statement);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async Task<List<T>> Query<T>(SqlStatement statement, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        await using var command = Command(statement);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static void AddValues(NpgsqlParameterCollection parameters, SqlStatement statement)
    {
        foreach (var (name, value) in statement.Values)
        {
            parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
        }
    }

    private NpgsqlCommand Command(SqlStatement statement)
    {
        var command = new NpgsqlCommand(statement.Text, connection, transaction);
        AddValues(command.Parameters, statement);
        return command;
    }
}
