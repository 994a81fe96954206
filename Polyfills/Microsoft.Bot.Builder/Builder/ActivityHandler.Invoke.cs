using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>An invoke came in. Answers buttons of Adaptive Cards through <see cref="OnAdaptiveCardInvokeAsync"/> and all else with 501.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity.Name is "adaptiveCard/action"
                ? CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, PressedButton(turnContext.Activity), cancellationToken))
                : throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>A button of an Adaptive Card (Action.Execute) was pressed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var answer = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (answer is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellationToken);
        }
    }

    private static AdaptiveCardInvokeValue PressedButton(IInvokeActivity activity)
    {
        var value = activity.Value switch
        {
            null => throw BadRequest("BadRequest", "Missing value property"),
            JsonElement { ValueKind: JsonValueKind.Object } json => Read(json),
            _ => throw BadRequest("BadRequest", "Value property is not properly formed"),
        };
        return value.Action switch
        {
            null => throw BadRequest("BadRequest", "Missing action property"),
            { Type: "Action.Execute" } => value,
            _ => throw BadRequest("NotSupported", $"The action '{value.Action.Type}' is not supported."),
        };
    }

    private static AdaptiveCardInvokeValue Read(JsonElement json)
    {
        try
        {
            return json.Deserialize<AdaptiveCardInvokeValue>(WireJson.Options)!;
        }
        catch (JsonException)
        {
            throw BadRequest("BadRequest", "Value property is not properly formed");
        }
    }

    private static InvokeResponseException BadRequest(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });

    /// <summary>Ends an invoke with an HTTP status.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        /// <summary>The answer with that status.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
