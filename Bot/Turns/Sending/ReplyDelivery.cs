using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Sending;

/// <summary>Sends one reply to its channel; throws when the channel does not take it.</summary>
internal delegate Task SendReply(Activity reply, CancellationToken stop);

/// <summary>Sends stored replies in order and marks them. The first one that fails stops the rest: a later reply never overtakes an earlier one.</summary>
internal sealed class ReplyDelivery(IOutbox outbox, TimeProvider clock, ILogger<ReplyDelivery> log)
{
    /// <summary>How long a turn has to send its own replies before the outbox takes over. Short enough for a patient to wait after a crash.</summary>
    internal static readonly TimeSpan OwnTime = TimeSpan.FromSeconds(15);

    private const int MostFailures = 12;
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);
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
            await SendOwn(key, outcome.Entries, send);
        }
    }

    private async Task SendOwn(ConversationKey key, IReadOnlyList<LogEntry> entries, SendReply send)
    {
        // The commit may have taken its time; what is left too little for sending is left to the outbox.
        var left = OwnTime - (entries is [] ? TimeSpan.Zero : clock.GetUtcNow() - entries[0].At);
        if (left > Margin && entries.Any(entry => entry.Unsent))
        {
            await SendInOrder(key, [.. entries.Where(entry => entry.Unsent).Select(entry => new UnsentReply(entry))], send, left < OwnTime ? left : OwnTime);
        }
    }

    /// <summary>Sends everything of a conversation that waits to be sent, unless another node does so now.</summary>
    internal async Task DeliverWaiting(ConversationKey key, SendReply send, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await outbox.Claim(key, now, now + ClaimTime, stop) is not { } replies)
        {
            return;
        }

        await SendInOrder(key, replies, send, ClaimTime);
    }

    // Ends a little before the time in which nobody else sends these, so that no reply is sent twice.
    private async Task SendInOrder(ConversationKey key, IReadOnlyCollection<UnsentReply> replies, SendReply send, TimeSpan time)
    {
        using var end = new CancellationTokenSource(time - Margin, clock);
        var sent = new List<long>();
        foreach (var reply in replies)
        {
            if (await TrySend(key, reply, send, end.Token))
            {
                sent.Add(reply.Entry.Number);
            }
            else
            {
                break;
            }
        }

        await outbox.MarkSent(key, sent, CancellationToken.None);
    }

    private async Task<bool> TrySend(ConversationKey key, UnsentReply reply, SendReply send, CancellationToken stop)
    {
        try
        {
            await send(ActivityJson.Parse(reply.Entry.Activity), stop);
            return true;
        }
        catch (Exception e)
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
