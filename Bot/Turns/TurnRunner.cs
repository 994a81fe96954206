using System.Diagnostics;
using Bot.Hosting.Telemetry;
using Bot.Turns.Sending;

namespace Bot.Turns;

/// <summary>One turn, exactly once: load, advance, commit, send, mark sent. Turns of one conversation run one after the other in order of arrival.</summary>
internal sealed class TurnRunner(ConversationLanes lanes, TurnAttempts attempts, ReplyDelivery delivery, ILogger<TurnRunner> log)
{
    /// <summary>Runs a turn to its end, also when the caller goes away meanwhile.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="send">How to send a reply to a channel that must be sent them; unused for others.</param>
    internal async Task<TurnOutcome> Run(InboundTurn turn, SendReply? send = null)
    {
        using var scope = log.Begin(turn);
        using var trace = Measures.Trace("turn");
        var started = Stopwatch.GetTimestamp();
        var outcome = await RunInLane(turn, send);
        trace?.SetTag("turn.id", turn.TurnId).SetTag("turn.status", outcome.Status.ToString());
        Measures.Turn(turn.Key.Channel, outcome.Status.ToString(), Stopwatch.GetElapsedTime(started));
        return outcome;
    }

    private async Task<TurnOutcome> RunInLane(InboundTurn turn, SendReply? send)
    {
        using var place = await lanes.Enter(turn.Key);
        var outcome = await attempts.Run(turn);
        if (turn.MustSend && send is not null)
        {
            using var trace = Measures.Trace("send");
            await delivery.Deliver(turn.Key, outcome, send);
        }

        return outcome;
    }
}
