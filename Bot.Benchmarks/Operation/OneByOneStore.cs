using System.Collections.Immutable;
using Bot.Storage;

namespace Bot.Benchmarks.Operation;

/// <summary>The store as it would be if each turn had a transaction and a flush of its own: the baseline of the measurement.</summary>
internal sealed class OneByOneStore(IConversationStore store, SemaphoreSlim single) : IConversationStore
{
    public async Task<CommitResult> Commit(TurnRecord turn, CancellationToken stop)
    {
        await single.WaitAsync(stop);
        try
        {
            return await store.Commit(turn, stop);
        }
        finally
        {
            single.Release();
        }
    }

    public Task<StoredConversation> Load(ConversationKey key, CancellationToken stop) => store.Load(key, stop);

    public Task<ImmutableArray<LogEntry>> ReadLog(ConversationKey key, long after, int limit, CancellationToken stop) => store.ReadLog(key, after, limit, stop);

    public Task<bool> Exists(ConversationKey key, CancellationToken stop) => store.Exists(key, stop);

    public Task<ForgetReceipt> Holds(ConversationKey key, ForgetScope scope, CancellationToken stop) => store.Holds(key, scope, stop);

    public Task<ForgetReceipt> Forget(ConversationKey key, ForgetScope scope, string by, CancellationToken stop) => store.Forget(key, scope, by, stop);
}
