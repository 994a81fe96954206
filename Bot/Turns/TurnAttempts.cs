using Bot.Dialogs;
using Bot.Storage;

namespace Bot.Turns;

/// <summary>Loads, composes and commits a turn until it is stored; bounded. The pure dialog may run any number of times, a commit counts once.</summary>
internal sealed class TurnAttempts(IConversationStore store, TurnComposer composer, ServiceWords words, ILogger<TurnAttempts> log)
{
    // Of three nodes that all write to one conversation without a pause, one loses this often in a row less than once in a thousand turns.
    private const int Most = 20;
    private const int LongestTranscript = 2000;

    private readonly TimedStore _store = new(store);

    /// <summary>Runs one turn.</summary>
    internal async Task<TurnOutcome> Run(InboundTurn inbound)
    {
        inbound = Named(inbound);
        try
        {
            for (var attempt = 1; attempt <= Most; attempt++)
            {
                if (await Attempt(inbound) is { } outcome)
                {
                    return outcome;
                }
            }

            log.GaveUp(Most);
            return NotKept(inbound, words.SendAgain);
        }
        catch (StoreUnavailableException e)
        {
            log.NotStored(e.InnerException?.Message ?? e.Message);
            return NotKept(inbound, words.NotKept);
        }
    }

    private async Task<TurnOutcome?> Attempt(InboundTurn inbound)
    {
        var before = await _store.Load(inbound.Key);
        if (inbound.Input is PatientInput.Joined && before.Version > 0)
        {
            return new TurnOutcome(TurnStatus.Nothing, []);
        }

        var composed = Compose(before, inbound);
        composed = composed.HandsOver
            ? composer.Compose(before, inbound, await store.ReadLog(inbound.Key, 0, LongestTranscript, CancellationToken.None))
            : composed;
        var result = await _store.Commit(composed);
        if (result is CommitResult.Committed)
        {
            log.Turned(inbound.TurnId, composed);
        }

        return result switch
        {
            CommitResult.Committed committed => new TurnOutcome(TurnStatus.Answered, composed.Record.Entries) { Waiting = committed.Waiting },
            CommitResult.Duplicate duplicate => new TurnOutcome(TurnStatus.Repeated, duplicate.Entries) { Waiting = true },
            _ => null,
        };
    }

    private ComposedTurn Compose(StoredConversation before, InboundTurn inbound)
    {
        try
        {
            return composer.Compose(before, inbound);
        }
        catch (Exception e)
        {
            log.Failed(e);
            return composer.Apologize(before, inbound);
        }
    }

    // A store that tries again after a broken line must recognize a turn that had gone through.
    private static InboundTurn Named(InboundTurn inbound) => inbound.DeliveryKeys.IsEmpty ? inbound with { DeliveryKeys = [$"run:{Guid.NewGuid():N}"] } : inbound;

    private static TurnOutcome NotKept(InboundTurn inbound, string sentence) =>
        new(TurnStatus.NotKept, []) { Unlogged = inbound.Activity.CreateReply(sentence) };
}
