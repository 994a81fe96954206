using Bot.Channels.DirectLine;
using Bot.Channels.DirectLine.Tokens;
using Bot.Channels.WebChat.Codes;
using Microsoft.Bot.Schema;

namespace Bot.Channels.WebChat;

/// <summary>
/// POST /api/webchat/token: a token for a new conversation, or for the one a tab had. The page proves that with the resume token of its last answer;
/// one that is wrong or too old gets a new conversation, and so does one whose conversation is gone. A code of another device is used up by it.
/// </summary>
internal sealed class WebChatTokenEndpoint(PageDoor door, TokenIssuer issuer, ResumeCodes codes, OpenSockets sockets)
{
    /// <summary>Name of the event that tells the other devices of a conversation that one more has joined.</summary>
    internal const string JoinedElsewhere = "chat/joined-elsewhere";

    private static IResult NoSuchCode => DirectLineError.Of(StatusCodes.Status404NotFound, "CodeNotGood", "This code is not good, or no longer.");

    /// <summary>Answers it.</summary>
    internal async Task<IResult> Grant(HttpRequest request, CancellationToken stop)
    {
        if (door.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var body = await RequestBody.ReadAsync(request, stop);
        return body.Refusal
            ?? (body.Text("code") is { } code ? await Carried(request, code, stop) : Granted(request, await door.Earlier(request, body.Text("resume"), stop)));
    }

    private async Task<IResult> Carried(HttpRequest request, string code, CancellationToken stop)
    {
        if (door.RefuseCode(request) is { } refusal)
        {
            return refusal;
        }

        if (await door.Kept(await codes.Redeem(code, PageOrigins.Of(request), stop), stop) is not { } owner)
        {
            return NoSuchCode;
        }

        sockets.Tell(owner.Conversation, [ActivityFrame.Unkept(owner.Conversation, new Activity(ActivityTypes.Event) { Name = JoinedElsewhere })]);
        return Granted(request, owner);
    }

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
