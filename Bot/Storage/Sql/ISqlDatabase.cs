using System.Data.Common;

namespace Bot.Storage.Sql;

/// <summary>A database as the shared statements see it. Every call may throw <see cref="StoreUnavailableException"/>; then nothing was changed.</summary>
internal interface ISqlDatabase
{
    /// <summary>Reads on a connection of its own.</summary>
    Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken stop);

    /// <summary>Runs a write in one transaction; ends when it is durable. The work may be run again, on the state of that moment, when its transaction failed.</summary>
    Task<T> Write<T>(Func<ISqlTransaction, Task<T>> work, CancellationToken stop);

    /// <summary>Clears away what removed rows left outside of the tables.</summary>
    Task Tidy(CancellationToken stop);
}

/// <summary>One transaction that writes.</summary>
internal interface ISqlTransaction
{
    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    Task<int> Execute(SqlStatement statement);

    /// <summary>Runs statements in order, at the price of one where the database allows it.</summary>
    Task ExecuteAll(IReadOnlyList<SqlStatement> statements);

    /// <summary>Reads rows.</summary>
    Task<List<T>> Query<T>(SqlStatement statement, Func<DbDataReader, T> row);
}
