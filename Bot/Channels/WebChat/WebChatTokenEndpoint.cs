using Bot.Channels.DirectLine;
using Bot.Channels.DirectLine.Tokens;
using Bot.Hosting.Rates;

namespace Bot.Channels.WebChat;

/// <summary>
/// POST /api/webchat/token: a token for a new conversation, or for the one a tab had. The page proves that with the resume token of its last answer;
/// one that is wrong or too old gets a new conversation, and so does one whose conversation is gone.
/// </summary>
internal sealed class WebChatTokenEndpoint(Gate gate, TokenIssuer issuer, RequestRates rates, WebConversations conversations)
{
    /// <summary>Answers it.</summary>
    internal async Task<IResult> Grant(HttpRequest request, CancellationToken stop)
    {
        if (!gate.Trusts(request))
        {
            return DirectLineError.Of(StatusCodes.Status403Forbidden, "Forbidden", "This site may not use the chat: name it in WebChat:Sites.");
        }

        if (rates.Token(ClientAddress.Of(request.HttpContext)) is { } wait)
        {
            return TooMany.Answer(request.HttpContext, wait);
        }

        var body = await RequestBody.ReadAsync(request, stop);
        return body.Refusal ?? Granted(request, await Earlier(request, body.Text("resume"), stop));
    }

    private async Task<TokenOwner?> Earlier(HttpRequest request, string? resume, CancellationToken stop) =>
        resume is not null
        && gate.Check(request, resume, TokenUse.Resume, conversation: null) is { Refusal: null } admission
        && await conversations.Last(admission.Owner.Conversation, stop) is not null
            ? admission.Owner
            : null;

    private IResult Granted(HttpRequest request, TokenOwner? earlier)
    {
        var owner = earlier ?? TokenIssuer.NewOwner(PageOrigins.Of(request));
        var body = new ConversationBody
        {
            ConversationId = earlier?.Conversation,
            Token = issuer.Chat(owner),
            ExpiresIn = issuer.ExpiresIn,
            Resume = issuer.Resume(owner),
            Domain = $"{request.Scheme}://{request.Host}{request.PathBase}{DirectLineSetup.Prefix}",
        };
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(body, DirectLineJson.Default.ConversationBody);
    }
}
