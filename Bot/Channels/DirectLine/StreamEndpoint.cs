using Bot.Channels.DirectLine.Tokens;
using Bot.Hosting.Rates;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>GET /v3/directline/conversations/{id}/stream: the socket. Its address carries its own one-minute, one-time token.</summary>
internal sealed class StreamEndpoint(StreamDoor door, WebConversations conversations, LimitSettings limits, IHostApplicationLifetime host)
{
    private static readonly TimeSpan SeatAgain = TimeSpan.FromSeconds(10);

    /// <summary>Opens the socket and serves it until either side leaves.</summary>
    internal async Task<IResult> Open(string conversation, string? watermark, HttpContext context)
    {
        var admission = door.Admit(context.Request, conversation);
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

        using var seat = door.Seat(context, conversation);
        return seat is null ? TooMany.Answer(context, SeatAgain)
            : !await door.TrySpend(admission, context.RequestAborted) ? DirectLineError.WrongToken
            : await Serve(context, seat, Math.Min(after ?? last, last));
    }

    private async Task<IResult> Serve(HttpContext context, OpenSockets.Seat seat, long after)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        await new ActivityStream(socket, conversations, seat, TimeSpan.FromMinutes(limits.IdleSocketMinutes)).RunAsync(after, stop.Token);
        return Results.Empty;
    }
}

/// <summary>Who may open a socket.</summary>
internal sealed class StreamDoor(Gate gate, ISpentTickets spent, OpenSockets sockets)
{
    /// <summary>Checks the token that the address carries.</summary>
    internal Admission Admit(HttpRequest request, string conversation) => gate.Check(request, request.Query["t"].ToString(), TokenUse.Stream, conversation);

    /// <summary>A seat until disposed; null when there is none left.</summary>
    internal OpenSockets.Seat? Seat(HttpContext context, string conversation) => sockets.Take(conversation, ClientAddress.Of(context));

    /// <summary>True the first time that this token opens a socket.</summary>
    internal Task<bool> TrySpend(Admission admission, CancellationToken stop) => spent.TrySpend(admission.Token!.Id, admission.Token.Expires, stop);
}
