using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind <c>POST /api/messages</c>.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Makes an adapter.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Takes the turn of one posted activity. Answers 400 when the body is no activity, and 401 when the sender is not a channel of this bot.</summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await ActivityRequest.ReadAsync(httpRequest, cancellationToken) is not { } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await AnswerAsync(activity, httpRequest, httpResponse, bot, cancellationToken);
    }

    private async Task AnswerAsync(Activity activity, HttpRequest request, HttpResponse response, IBot bot, CancellationToken cancellationToken)
    {
        InvokeResponse? result;
        try
        {
            result = await ProcessActivityAsync(request.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
        }
        catch (UnauthorizedAccessException e)
        {
            Logger.LogWarning("A request was refused: {Reason}", e.Message);
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        response.StatusCode = result?.Status ?? StatusCodes.Status200OK;
        if (result?.Body is { } body)
        {
            await response.WriteAsJsonAsync(body, body.GetType(), WireJson.Options, "application/json", cancellationToken);
        }
    }
}
