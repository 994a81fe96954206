using System.Text.Json.Serialization;
using Bot.Channels.DirectLine;

namespace Bot.Channels.WebChat.Codes;

/// <summary>POST /api/webchat/code: a code for the conversation of a tab, which it proves with its resume token, and the link and picture that carry it.</summary>
internal sealed class CodeEndpoint(PageDoor door, ResumeCodes codes)
{
    /// <summary>Answers it.</summary>
    internal async Task<IResult> Make(HttpRequest request, CancellationToken stop)
    {
        if (door.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var body = await RequestBody.ReadAsync(request, stop);
        if (body.Refusal is { } unreadable)
        {
            return unreadable;
        }

        if (await door.Earlier(request, body.Text("resume"), stop) is not { } owner)
        {
            return DirectLineError.NoConversation;
        }

        var code = await codes.Make(owner, stop);

        // After the hash: browsers keep that part to themselves, so it reaches no log.
        var link = $"{request.Scheme}://{request.Host}{request.PathBase}/#code={code}";
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new CodeBody(ResumeCode.Shown(code), link, QrPicture.Of(link), codes.ExpiresIn), CodeJson.Default.CodeBody);
    }
}

/// <summary>A new code, as the page shows it.</summary>
internal sealed record CodeBody(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("link")] string Link,
    [property: JsonPropertyName("qr")] QrPicture Qr,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(CodeBody))]
internal sealed partial class CodeJson : JsonSerializerContext;
