using System.Threading.Channels;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Runs all writes of a file on one thread. Writes that wait at the same time share one transaction, so that a busy service
/// pays for one flush to the disk and not for each turn. Nobody is told that a write is done before that flush is done.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int LargestGroup = 256;
    private const int Locked = 5;

    private readonly Channel<IPendingWrite> _waiting = Channel.CreateBounded<IPendingWrite>(new BoundedChannelOptions(4 * LargestGroup) { SingleReader = true });
    private readonly Func<SqliteStatements> _connect;
    private readonly Thread _thread;
    private SqliteStatements? _statements;
    private SqliteException? _lockedOut;

    internal SqliteWriter(Func<SqliteStatements> connect)
    {
        _connect = connect;
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Runs a write in a transaction; ends when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">It could not be stored; nothing of it was.</exception>
    internal async Task<T> Write<T>(Func<ISqlTransaction, Task<T>> work, CancellationToken stop)
    {
        var write = new PendingWrite<T>(work);
        try
        {
            await _waiting.Writer.WriteAsync(write, stop);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreUnavailableException("The store is closing.", e);
        }

        return await write.Result;
    }

    /// <summary>Finishes the writes that wait, then ends.</summary>
    public void Dispose()
    {
        if (_waiting.Writer.TryComplete())
        {
            _thread.Join();
        }
    }

    private void Run()
    {
        var group = new List<IPendingWrite>();
        while (Next(group))
        {
            if (!TryStore(group) && group.Count > 1)
            {
                StoreOneByOne(group);
            }

            group.Clear();
        }

        _statements?.Dispose();
    }

    private bool Next(List<IPendingWrite> group)
    {
        if (!_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            return false;
        }

        while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var write))
        {
            group.Add(write);
        }

        return true;
    }

    // One write of the group may be at fault: each gets its own transaction and its own verdict. But when the file is locked,
    // waiting for it again for each would keep all of them waiting for minutes.
    private void StoreOneByOne(List<IPendingWrite> group)
    {
        foreach (var write in group)
        {
            if (_lockedOut is { } locked)
            {
                write.Failed(locked);
            }
            else
            {
                TryStore([write]);
            }
        }
    }

    private bool TryStore(List<IPendingWrite> group)
    {
        try
        {
            Store(group);
            _lockedOut = null;
            group.ForEach(write => write.Done());
            return true;
        }
        catch (Exception e)
        {
            // What failed may have been the connection itself.
            _statements?.Dispose();
            _statements = null;
            _lockedOut = e is SqliteException { SqliteErrorCode: Locked } locked ? locked : null;
            if (group.Count == 1)
            {
                group[0].Failed(e);
            }

            return false;
        }
    }

    private void Store(List<IPendingWrite> group)
    {
        var statements = _statements ??= _connect();
        using var transaction = statements.Connection.BeginTransaction(deferred: false);
        var work = new SqliteWork(statements, transaction);
        group.ForEach(write => write.Apply(work));
        transaction.Commit();
    }
}
