using System.Net.Http.Headers;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>Makes requests to all routes of the service, few of them good.</summary>
/// <param name="bodies">What is posted.</param>
/// <param name="token">A good token of a conversation.</param>
/// <param name="conversation">That conversation.</param>
/// <param name="random">Decides everything.</param>
internal sealed class RequestGenerator(BodyGenerator bodies, string token, string conversation, Random random)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"];

    private static readonly string[] Posted =
    [
        "api/messages", "api/messages", "api/messages", "api/messages", "api/webchat/token", "v3/directline/tokens/generate", "v3/directline/tokens/refresh", "v3/directline/conversations",
        "v3/directline/conversations/{0}/activities", "v3/directline/conversations/{0}/activities", "v3/directline/conversations/{0}/activities", "v3/directline/conversations/{0}/upload",
    ];

    private static readonly string[] Read =
    [
        "v3/directline/conversations/{0}", "v3/directline/conversations/{0}?watermark={1}", "v3/directline/conversations/{0}/activities", "v3/directline/conversations/{0}/activities?watermark={1}",
        "v3/directline/conversations/{0}/stream?t={1}", "", "chat.js", "embed.js", "metrics", "readyz", "healthz", "{1}",
    ];

    private static readonly string[] ContentTypes = ["application/json", "application/json", "application/json", "application/json", "text/plain", "multipart/form-data", "application/json; charset=utf-7", "*/*", "x"];

    /// <summary>One request.</summary>
    internal HttpRequestMessage Next()
    {
        var posts = random.Next(4) > 0;
        var method = random.Next(12) == 0 ? Methods[random.Next(Methods.Length)] : posts ? "POST" : "GET";
        var path = string.Format(null, posts ? Posted[random.Next(Posted.Length)] : Read[random.Next(Read.Length)], random.Next(8) == 0 ? Escaped() : conversation, Escaped());
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT" or "PATCH" or "DELETE")
        {
            request.Content = new ByteArrayContent(bodies.Next());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentTypes[random.Next(ContentTypes.Length)]);
        }

        Authorize(request.Headers);
        return request;
    }

    private void Authorize(HttpRequestHeaders headers)
    {
        var text = random.Next(25) switch
        {
            0 => null,
            1 => "Bearer",
            2 => $"Bearer {Escaped()}",
            3 => $"Bearer {Damaged()}",
            4 => $"Basic {token}",
            _ => $"Bearer {token}",
        };
        if (text is not null)
        {
            headers.TryAddWithoutValidation("Authorization", text);
        }

        Pretend(headers);
    }

    private void Pretend(HttpRequestHeaders headers)
    {
        if (random.Next(10) == 0)
        {
            headers.TryAddWithoutValidation("Origin", random.Next(2) == 0 ? "https://elsewhere.example" : Escaped());
        }

        if (random.Next(20) == 0)
        {
            headers.TryAddWithoutValidation("X-Forwarded-For", $"{Escaped()}, 10.0.0.1");
        }
    }

    private string Damaged()
    {
        var letters = token.ToCharArray();
        letters[random.Next(letters.Length)] = (char)random.Next(33, 127);
        return new string(letters);
    }

    private string Escaped() => Uri.EscapeDataString(Nasty.Raw(random));
}
