using Bot.Channels.DirectLine.Tokens;
using Bot.Hosting.Rates;
using Bot.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>/v3/directline/conversations/{id}/activities and /upload: reading and posting.</summary>
internal sealed class ActivityEndpoints(Gate gate, RequestRates rates, OpenSockets sockets, WebConversations conversations)
{
    private const int PageSize = 100;
    private const long LargestUpload = 25 * 1024 * 1024;
    private static readonly TimeSpan BotTime = TimeSpan.FromSeconds(15);

    /// <summary>GET activities: what came after the watermark; without one, from the beginning.</summary>
    internal async Task<IResult> Read(string conversation, string? watermark, HttpRequest request, CancellationToken stop)
    {
        if (gate.Admit(request, conversation).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineError.Bad("The watermark is not one of this service.");
        }

        if (await conversations.Last(conversation, stop) is not { } last)
        {
            return DirectLineError.NoConversation;
        }

        var from = Math.Min(after ?? 0, last);
        return Results.Bytes(ActivityFrame.Write(await conversations.Read(conversation, from, PageSize, stop), from), "application/json; charset=utf-8");
    }

    /// <summary>POST activities: returns when the bot has answered, or after 15 seconds.</summary>
    internal async Task<IResult> Post(string conversation, HttpRequest request, CancellationToken stop)
    {
        var admission = gate.Admit(request, conversation);
        if (admission.Refusal is { } refusal)
        {
            return refusal;
        }

        var body = await RequestBody.ReadAsync(request, stop);
        if (body.Refusal is { } unreadable)
        {
            return unreadable;
        }

        return PostedActivity.Read(body.Json, admission.Owner, out var problem) is { } activity
            ? await Deliver(conversation, activity, request.HttpContext)
            : DirectLineError.Bad(problem);
    }

    /// <summary>POST upload: the file is read past, never kept; the bot says in the chat that it cannot look at files.</summary>
    internal async Task<IResult> Upload(string conversation, HttpRequest request, CancellationToken stop)
    {
        var admission = gate.Admit(request, conversation);
        if (admission.Refusal is { } refusal)
        {
            return refusal;
        }

        // A photo is larger than a message may be, and refusing it here would only show "send failed".
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestUpload;
        }

        try
        {
            await request.Body.CopyToAsync(Stream.Null, stop);
        }
        catch (BadHttpRequestException)
        {
            return DirectLineError.TooBig;
        }

        return await Deliver(conversation, PostedActivity.Upload(admission.Owner), request.HttpContext);
    }

    private async Task<IResult> Deliver(string conversation, Activity activity, HttpContext context)
    {
        if (await conversations.Last(conversation, context.RequestAborted) is null)
        {
            return DirectLineError.NoConversation;
        }

        if (rates.Turn(WebConversations.Key(conversation)) is { } wait)
        {
            return TooMany.Answer(context, wait);
        }

        try
        {
            return Answered(conversation, await conversations.Post(activity).WaitAsync(BotTime, context.RequestAborted));
        }
        catch (TimeoutException)
        {
            return DirectLineError.BotTimedOut;
        }
    }

    private IResult Answered(string conversation, TurnOutcome outcome)
    {
        if (outcome.Status is TurnStatus.NotKept)
        {
            sockets.Tell(conversation, outcome.Replies().Select(reply => ActivityFrame.Unkept(conversation, reply)));
            return DirectLineError.NotKept;
        }

        // An activity that asks for no answer, such as typing, is not logged, but clients want an id.
        var id = outcome.Entries is [var inbound, ..] ? inbound.Id : $"{conversation}|{Guid.NewGuid():N}";
        return Results.Json(new IdBody(id), DirectLineJson.Default.IdBody);
    }
}
