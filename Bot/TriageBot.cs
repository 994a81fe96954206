using Bot.Hosting.Rates;
using Bot.Turns;
using Bot.Turns.Reading;
using Bot.Turns.Sending;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Bot;

/// <summary>The bot behind <c>/api/messages</c>: reads an activity, runs its turn and sends the replies. It decides nothing.</summary>
internal sealed class TriageBot(ActivityReader reader, AnsweredCards answered, TurnRunner turns, RequestRates rates) : TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Take(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Take(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Take(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Take(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        await Take(turnContext, cancellationToken);

        // The replies are messages of their own; the card that was pressed stays as it is.
        return new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = "" };
    }

    private async Task Take(ITurnContext context, CancellationToken stop)
    {
        if (reader.Read(context.Activity) is not { } turn)
        {
            return;
        }

        if (rates.Turn(turn.Key) is { } wait)
        {
            throw new TooManyTurnsException(wait);
        }

        var outcome = await turns.Run(await answered.Close(turn), (reply, token) => context.Deliver(reply, token));
        if (!turn.MustSend && outcome.Replies() is { Length: > 0 } replies)
        {
            await context.SendActivitiesAsync([.. replies], stop);
        }
    }
}
