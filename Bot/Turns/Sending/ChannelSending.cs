using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Sending;

/// <summary>Hands a stored reply to its channel: a message is sent, an update replaces the message it names.</summary>
internal static class ChannelSending
{
    /// <summary>Sends it; throws when the channel does not take a message.</summary>
    internal static Task Deliver(this ITurnContext context, Activity reply, CancellationToken stop) =>
        reply.Type is ActivityTypes.MessageUpdate ? Replace(context, reply, stop) : context.SendActivityAsync(reply, stop);

    private static async Task Replace(ITurnContext context, Activity update, CancellationToken stop)
    {
        update.Type = ActivityTypes.Message;
        update.Id = update.ReplyToId;
        try
        {
            await context.UpdateActivityAsync(update, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The old card stays as it was, and a press on it is answered kindly. No later reply may wait for that.
        }
    }
}
