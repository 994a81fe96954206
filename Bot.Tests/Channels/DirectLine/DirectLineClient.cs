using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>A client of the web channel that does nothing by itself: one method is one request.</summary>
internal sealed class DirectLineClient(Uri service) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = service };

    /// <summary>Token of the next requests; null sends none.</summary>
    internal string? Token { get; set; }

    /// <summary>Origin header of the next requests; null sends none.</summary>
    internal string? Origin { get; set; }

    public void Dispose() => _http.Dispose();

    /// <summary>A client with a started conversation, and that conversation's id.</summary>
    internal static async Task<(DirectLineClient Client, string Conversation)> Start(Uri service)
    {
        var client = new DirectLineClient(service);
        client.Token = (await client.Mint()).Text("token");
        return (client, (await client.Send(HttpMethod.Post, "conversations", "{}")).Text("conversationId"));
    }

    /// <summary>Asks the service for a chat token, as the page does.</summary>
    internal Task<Answer> Mint(string body = "{}") => SendTo(HttpMethod.Post, "api/webchat/token", body);

    /// <summary>A call of the page.</summary>
    internal Task<Answer> Post(string path, string body) => SendTo(HttpMethod.Post, path, body);

    /// <summary>Posts a message.</summary>
    internal Task<Answer> Say(string conversation, string text, string? clientId = null) => Send(
        HttpMethod.Post, $"conversations/{conversation}/activities",
        JsonSerializer.Serialize(new { type = "message", text, channelData = new { clientActivityID = clientId } }));

    /// <summary>Reads what came after a watermark.</summary>
    internal async Task<(List<JsonElement> Activities, string Watermark)> Read(string conversation, string? watermark = null)
    {
        var answer = await Send(HttpMethod.Get, $"conversations/{conversation}/activities{(watermark is null ? "" : $"?watermark={watermark}")}");
        return ([.. answer.Json.GetProperty("activities").EnumerateArray()], answer.Text("watermark"));
    }

    /// <summary>A Direct Line call.</summary>
    internal Task<Answer> Send(HttpMethod method, string path, string? body = null) => SendTo(method, $"v3/directline/{path}", body);

    /// <summary>Opens the socket of a stream address.</summary>
    internal static async Task<(HttpStatusCode Status, ClientWebSocket Socket)> Open(string streamUrl)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return (socket.HttpStatusCode, socket);
    }

    /// <summary>The next frame of a socket.</summary>
    internal static async Task<JsonElement> NextFrame(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var frame = new MemoryStream();
        var buffer = new byte[65536];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            frame.Write(buffer.AsSpan(0, part.Count));
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(frame.ToArray()).RootElement;
    }

    private async Task<Answer> SendTo(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
        }

        if (Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        using var response = await _http.SendAsync(request);
        return await Answer.Of(response);
    }
}

/// <summary>A response.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Json, HttpResponseHeaders Headers)
{
    internal static async Task<Answer> Of(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, body.Length > 0 && body[0] is (byte)'{' ? JsonDocument.Parse(body).RootElement : default, response.Headers);
    }

    /// <summary>A text member of the body.</summary>
    internal string Text(string name) => Json.GetProperty(name).GetString()!;

    /// <summary>The code of the error in the body.</summary>
    internal string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;
}
