using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Sending;

/// <summary>Sends one reply to its channel; throws when the channel does not take it.</summary>
internal delegate Task SendReply(Activity reply, CancellationToken stop);

/// <summary>Sends stored replies in order and marks them. The first one that fails stops the rest: a later reply never overtakes an earlier one.</summary>
internal sealed class ReplyDelivery(IOutbox outbox, TimeProvider clock, ILogger<ReplyDelivery> log)
{
    private const int MostFailures = 12;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Sends what a turn left to send. A failure is left to the outbox.</summary>
    internal async Task Deliver(ConversationKey key, TurnOutcome outcome, SendReply send)
    {
        if (outcome.Unlogged is { } reply)
        {
            await SendUnlogged(reply, send);
        }
        else if (outcome.Waiting)
        {
            await DeliverWaiting(key, send, CancellationToken.None);
        }
        else
        {
            await SendInOrder(key, [.. outcome.Entries.Where(entry => entry.Unsent).Select(entry => new UnsentReply(entry))], send, CancellationToken.None);
        }
    }

    /// <summary>Sends everything of a conversation that waits to be sent.</summary>
    internal async Task DeliverWaiting(ConversationKey key, SendReply send, CancellationToken stop) =>
        await SendInOrder(key, await outbox.Unsent(key, stop), send, stop);

    private async Task SendInOrder(ConversationKey key, IReadOnlyCollection<UnsentReply> replies, SendReply send, CancellationToken stop)
    {
        var sent = new List<long>();
        foreach (var reply in replies)
        {
            if (await TrySend(key, reply, send, stop))
            {
                sent.Add(reply.Entry.Number);
            }
            else
            {
                break;
            }
        }

        if (sent.Count > 0)
        {
            await outbox.MarkSent(key, sent, CancellationToken.None);
        }
    }

    private async Task<bool> TrySend(ConversationKey key, UnsentReply reply, SendReply send, CancellationToken stop)
    {
        try
        {
            await send(ActivityJson.Parse(reply.Entry.Activity), stop);
            return true;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            await PutOff(key, reply, e.GetType().Name);
            return false;
        }
    }

    private async Task PutOff(ConversationKey key, UnsentReply reply, string error)
    {
        var failures = reply.Failures + 1;
        if (failures >= MostFailures)
        {
            log.NeverSent(failures, error);
            await outbox.PutOff(key, reply.Entry.Number, until: null, CancellationToken.None);
            return;
        }

        log.NotSent(error);
        var wait = FirstWait * Math.Pow(2, reply.Failures);
        await outbox.PutOff(key, reply.Entry.Number, clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait), CancellationToken.None);
    }

    private async Task SendUnlogged(Activity reply, SendReply send)
    {
        try
        {
            await send(reply, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.NotSent(e.GetType().Name);
        }
    }
}
