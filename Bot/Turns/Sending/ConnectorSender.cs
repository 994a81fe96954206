using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Sending;

/// <summary>Sends a stored reply outside of the request that caused it, through the channel's connector.</summary>
internal sealed class ConnectorSender(BotAdapter adapter, IConfiguration settings)
{
    /// <summary>Sends one reply; throws when the channel does not take it.</summary>
    internal async Task Send(Activity reply, CancellationToken stop)
    {
        ExceptionDispatchInfo? failure = null;
        await adapter.ContinueConversationAsync(settings["MicrosoftAppId"] ?? "", Reference(reply), Take, stop);
        failure?.Throw();

        // The adapter hands exceptions to its error handler, and here the sender must know.
        async Task Take(ITurnContext context, CancellationToken token)
        {
            try
            {
                // So that it replies to what it answers, and not to the activity that stands for this moment.
                context.Activity.Id = reply.ReplyToId;
                await context.Deliver(reply, token);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private static ConversationReference Reference(Activity reply) => new()
    {
        ActivityId = reply.ReplyToId,
        User = reply.Recipient,
        Bot = reply.From,
        Conversation = reply.Conversation,
        ChannelId = reply.ChannelId,
        ServiceUrl = reply.ServiceUrl,
        Locale = reply.Locale,
    };
}
