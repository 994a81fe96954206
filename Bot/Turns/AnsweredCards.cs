using Bot.Dialogs;
using Bot.Rendering;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>
/// On channels that let a message be replaced, a card that was pressed is replaced by its read-only form. The press names the card by the channel's own id;
/// what stood on it is in the log.
/// </summary>
internal sealed class AnsweredCards(IConversationStore store)
{
    private const int LookBack = 60;

    /// <summary>The turn, with the closed form of the card it answers where there is one.</summary>
    internal async Task<InboundTurn> Close(InboundTurn turn)
    {
        if (turn is not { MustSend: true, Input: PatientInput.Submitted { Turn: { } asked } submitted, Activity.ReplyToId.Length: > 0 }
            || !ChannelProfile.Of(turn.Activity.ChannelId).ReplacesCards)
        {
            return turn;
        }

        try
        {
            return turn with { Closed = await Closed(turn, submitted.Card, asked) };
        }
        catch (StoreUnavailableException)
        {
            // The turn itself says so to the patient.
            return turn;
        }
    }

    private async Task<Activity?> Closed(InboundTurn turn, string card, int asked)
    {
        var stored = await store.Load(turn.Key, CancellationToken.None);
        var entries = await store.ReadLog(turn.Key, Math.Max(0, stored.LastNumber - LookBack), LookBack, CancellationToken.None);
        var counts = stored.Session is { } session && SessionJson.Read(session)?.PendingSince == asked;
        return entries.Reverse()
            .Where(entry => entry.Author is Author.Bot)
            .Select(entry => ActivityJson.CardOf(ActivityJson.Parse(entry.Activity)))
            .FirstOrDefault(shown => shown is { } json && ClosedCard.Asks(json, card, asked)) is { } found
            ? new Activity(ActivityTypes.MessageUpdate) { Attachments = [ActivityJson.AdaptiveCard(ClosedCard.Of(found, counts ? ActivityJson.Value(turn.Activity) : null))] }
            : null;
    }
}
