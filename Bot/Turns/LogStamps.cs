using System.Globalization;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>Numbers the activities of one turn and gives them ids and strictly rising times, on from where the conversation's log ends.</summary>
internal sealed class LogStamps(StoredConversation before, DateTimeOffset now)
{
    private long _number = before.LastNumber;
    private DateTimeOffset _at = before.LastAt;

    /// <summary>Stamps what came in; its own id stays when it has one.</summary>
    internal LogEntry Inbound(InboundTurn turn) => Entry(turn.Activity, Author.Patient, turn.NeedsId, unsent: false);

    /// <summary>Stamps a reply to it.</summary>
    internal LogEntry Reply(Activity reply, InboundTurn turn)
    {
        reply.ApplyConversationReference(turn.Activity.GetConversationReference());
        return Entry(reply, Author.Bot, needsId: true, turn.MustSend);
    }

    /// <summary>Stamps the closed form of the card that was answered. It names the card it replaces by the channel's own id.</summary>
    internal LogEntry Closed(Activity card, InboundTurn turn)
    {
        card.ApplyConversationReference(turn.Activity.GetConversationReference());
        card.ReplyToId = turn.Activity.ReplyToId;
        return Entry(card, Author.Bot, needsId: true, turn.MustSend);
    }

    private LogEntry Entry(Activity activity, Author author, bool needsId, bool unsent)
    {
        _number++;
        _at = Later(_at, now);
        var id = needsId || activity.Id is null ? string.Create(CultureInfo.InvariantCulture, $"{before.Key.Id}|{_number:D7}") : activity.Id;
        activity.Id = id;
        activity.Timestamp = _at;
        return new LogEntry(_number, id, author, _at, ActivityJson.Write(activity), unsent);
    }

    // Clients order by milliseconds, and the clock may stand still or jump back.
    private static DateTimeOffset Later(DateTimeOffset last, DateTimeOffset now)
    {
        var whole = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        return whole > last ? whole : last.AddMilliseconds(1);
    }
}
