using Bot.Channels.DirectLine;
using Bot.Channels.DirectLine.Tokens;
using Bot.Hosting.Rates;

namespace Bot.Channels.WebChat;

/// <summary>Lets calls of the chat page in.</summary>
internal sealed class PageDoor(Gate gate, RequestRates rates, WebConversations conversations)
{
    /// <summary>The refusal for a page of a foreign site, or for an address that asks too often; null lets it in.</summary>
    internal IResult? Refuse(HttpRequest request) =>
        !gate.Trusts(request) ? DirectLineError.Of(StatusCodes.Status403Forbidden, "Forbidden", "This site may not use the chat: name it in WebChat:Sites.")
        : rates.Token(ClientAddress.Of(request.HttpContext)) is { } wait ? TooMany.Answer(request.HttpContext, wait)
        : null;

    /// <summary>The refusal for an address that tries too many codes; null lets it try.</summary>
    internal IResult? RefuseCode(HttpRequest request) =>
        rates.Code(ClientAddress.Of(request.HttpContext)) is { } wait ? TooMany.Answer(request.HttpContext, wait) : null;

    /// <summary>Whose conversation a resume token opens; null when the token is wrong or too old, or the conversation is gone.</summary>
    internal async Task<TokenOwner?> Earlier(HttpRequest request, string? resume, CancellationToken stop) =>
        resume is not null && gate.Check(request, resume, TokenUse.Resume, conversation: null) is { Refusal: null } admission
            ? await Kept(admission.Owner, stop)
            : null;

    /// <summary>The owner, while the conversation is kept; null after.</summary>
    internal async Task<TokenOwner?> Kept(TokenOwner? owner, CancellationToken stop) =>
        owner is not null && await conversations.Last(owner.Conversation, stop) is not null ? owner : null;
}
