using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>A write that waits for the writer.</summary>
internal interface IPendingWrite
{
    /// <summary>Does it in a transaction.</summary>
    void Apply(ISqlTransaction transaction);

    /// <summary>The transaction is on the disk.</summary>
    void Done();

    /// <summary>Nothing of it was stored.</summary>
    void Failed(Exception cause);
}

/// <summary>A write with a result.</summary>
internal sealed class PendingWrite<T>(Func<ISqlTransaction, Task<T>> work) : IPendingWrite
{
    // Continuations must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Ends when it is stored or has failed.</summary>
    internal Task<T> Result => _done.Task;

    // Calls of SQLite are done when they return, so this never waits.
    /// <inheritdoc/>
    public void Apply(ISqlTransaction transaction) => _result = work(transaction).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Done() => _done.SetResult(_result!);

    /// <inheritdoc/>
    public void Failed(Exception cause) =>
        _done.SetException(cause is SqliteException ? new StoreUnavailableException("The store could not be written.", cause) : cause);
}
