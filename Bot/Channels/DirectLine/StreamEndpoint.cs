using Bot.Channels.DirectLine.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>GET /v3/directline/conversations/{id}/stream: the socket. Its address carries its own one-minute, one-time token.</summary>
internal sealed class StreamEndpoint(Gate gate, SpentTickets spent, OpenSockets sockets, WebConversations conversations)
{
    /// <summary>Opens the socket and serves it until either side leaves.</summary>
    internal async Task<IResult> Open(string conversation, string? watermark, HttpContext context, IHostApplicationLifetime host)
    {
        var admission = gate.Check(context.Request, context.Request.Query["t"].ToString(), TokenUse.Stream, conversation);
        if (admission.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!context.WebSockets.IsWebSocketRequest || !Watermark.TryRead(watermark, out var after))
        {
            return DirectLineError.Bad("A web socket with a watermark of this service is expected here.");
        }

        if (await conversations.Last(conversation, context.RequestAborted) is not { } last)
        {
            return DirectLineError.NoConversation;
        }

        using var seat = sockets.Take(conversation);
        if (seat is null)
        {
            return TooMany.Answer(context, TimeSpan.FromSeconds(10));
        }

        if (!spent.TrySpend(admission.Token!))
        {
            return DirectLineError.WrongToken;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        await new ActivityStream(socket, conversations, seat).RunAsync(Math.Min(after ?? last, last), stop.Token);
        return Results.Empty;
    }
}
