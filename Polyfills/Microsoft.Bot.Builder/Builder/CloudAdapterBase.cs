using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that speaks the Bot Framework protocol.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    private readonly BotFrameworkAuthentication _authentication;

    /// <summary>Makes an adapter.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        _authentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Where the adapter logs.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await Connector(turnContext).UpdateAsync(activity, cancellationToken) ?? new ResourceResponse(activity.Id);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(turnContext).DeleteAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var identity = new ClaimsIdentity([new Claim("aud", botId ?? string.Empty), new Claim("appid", botId ?? string.Empty)]);
        using var context = CreateTurnContext(reference.GetContinuationActivity(), identity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Authenticates a request, takes the turn, and says what belongs into the HTTP response; null for an empty 200.</summary>
    /// <exception cref="UnauthorizedAccessException">The request is not from a channel of this bot.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await _authentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        activity.CallerId = null;
        using var context = CreateTurnContext(activity, identity);
        await RunPipelineAsync(context, callback, cancellationToken);
        return TurnResult(context);
    }

    private static InvokeResponse? TurnResult(TurnContext context)
    {
        if (context.Activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        return context.Activity.Type is ActivityTypes.Invoke
            ? context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : null;
    }

    private static ConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector: it was not made by this adapter.");

    private static async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type is ActivityTypesEx.InvokeResponse)
        {
            turnContext.TurnState.Set(InvokeResponseKey, activity);
            return null;
        }

        // Traces are for the Emulator alone; other channels refuse them.
        return activity is { Type: ActivityTypes.Trace, ChannelId: not Channels.Emulator }
            ? null
            : await Connector(turnContext).SendAsync(activity, cancellationToken);
    }

    private TurnContext CreateTurnContext(Activity activity, ClaimsIdentity identity)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Set<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Set(_authentication.CreateConnector(activity.ServiceUrl));
        return context;
    }
}
