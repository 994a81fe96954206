using Bot.Channels.DirectLine.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>/v3/directline/conversations: opening a conversation, and coming back to it.</summary>
internal sealed class ConversationEndpoints(Gate gate, TokenIssuer issuer, WebConversations conversations)
{
    private const int LongestLocale = 35;

    /// <summary>POST conversations: 201 when this begins it, 200 when it had begun.</summary>
    internal async Task<IResult> Start(HttpRequest request, CancellationToken stop)
    {
        var owner = TokenIssuer.NewOwner(origin: null);
        if (!gate.HasSecret(request))
        {
            var admission = gate.Admit(request);
            if (admission.Refusal is { } refusal)
            {
                return refusal;
            }

            owner = admission.Owner;
        }

        var body = await RequestBody.ReadAsync(request, stop);
        if (body.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var begun = await conversations.Last(owner.Conversation, stop) is not null;
        if (!begun)
        {
            await conversations.Post(PostedActivity.Joined(owner, body.Text("locale") is { Length: <= LongestLocale } locale ? locale : null));
        }

        return Opened(request, owner, after: 0, begun ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary>GET conversations/{id}: a new stream address. Without a watermark the stream begins with what comes after this call.</summary>
    internal async Task<IResult> Reconnect(string conversation, string? watermark, HttpRequest request, CancellationToken stop)
    {
        var admission = gate.Admit(request, conversation);
        if (admission.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineError.Bad("The watermark is not one of this service.");
        }

        return await conversations.Last(conversation, stop) is { } last
            ? Opened(request, admission.Owner, Math.Min(after ?? last, last), StatusCodes.Status200OK)
            : DirectLineError.NoConversation;
    }

    private IResult Opened(HttpRequest request, TokenOwner owner, long after, int status)
    {
        var body = new ConversationBody
        {
            ConversationId = owner.Conversation,
            Token = issuer.Chat(owner),
            ExpiresIn = issuer.ExpiresIn,
            StreamUrl = StreamUrl(request, owner, after),
        };
        return Results.Json(body, DirectLineJson.Default.ConversationBody, statusCode: status);
    }

    private string StreamUrl(HttpRequest request, TokenOwner owner, long after) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineSetup.Prefix}/conversations/{owner.Conversation}/stream"
        + $"?watermark={Watermark.Write(after)}&t={issuer.Ticket(owner)}";
}
