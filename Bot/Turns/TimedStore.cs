using System.Diagnostics;
using Bot.Hosting.Telemetry;
using Bot.Storage;

namespace Bot.Turns;

/// <summary>What a turn needs of the store, with the time it takes measured.</summary>
internal sealed class TimedStore(IConversationStore store)
{
    /// <summary>See <see cref="IConversationStore.Load"/>.</summary>
    internal Task<StoredConversation> Load(ConversationKey key) => Timed("load", () => store.Load(key, CancellationToken.None));

    /// <summary>See <see cref="IConversationStore.Commit"/>.</summary>
    internal async Task<CommitResult> Commit(ComposedTurn turn)
    {
        var result = await Timed("commit", () => store.Commit(turn.Record, CancellationToken.None));
        switch (result)
        {
            case CommitResult.Committed:
                Measures.Step(turn.Trace);
                break;
            case CommitResult.Conflict:
                Measures.Conflict();
                break;
        }

        return result;
    }

    private static async Task<T> Timed<T>(string operation, Func<Task<T>> work)
    {
        using var trace = Measures.Trace($"store {operation}");
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Measures.Store(operation, Stopwatch.GetElapsedTime(started));
        }
    }
}
