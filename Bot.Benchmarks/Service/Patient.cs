using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Service;

/// <summary>Somebody who talks to the service over its web channel, and repeats what was not acknowledged, as a browser does.</summary>
internal sealed class Patient(HttpClient http, Uri service)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(500);

    private readonly List<string> _refusals = [];
    private string _token = "";

    /// <summary>The conversation, once begun.</summary>
    internal string Conversation { get; private set; } = "";

    /// <summary>Requests that got no good answer and were repeated.</summary>
    internal int Repeats { get; private set; }

    /// <summary>Gets a token and begins the conversation; returns where its socket opens.</summary>
    internal async Task<string> Begin()
    {
        _token = Text(await Insist(HttpMethod.Post, new Uri(service, "api/webchat/token"), "{}"), "token");
        var begun = await Insist(HttpMethod.Post, new Uri(service, "v3/directline/conversations"), "{}");
        Conversation = Text(begun, "conversationId");
        return Text(begun, "streamUrl");
    }

    /// <summary>Says something until it is acknowledged; returns the id of the activity.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="clientId">The client's own id of it, the same for every repetition.</param>
    internal async Task<string> Say(string text, string clientId) => Text(
        await Insist(HttpMethod.Post, Activities, JsonSerializer.Serialize(new { type = "message", text, channelData = new { clientActivityID = clientId } })), "id");

    /// <summary>The whole conversation, as it is kept.</summary>
    internal async Task<IReadOnlyList<Spoken>> Transcript()
    {
        var all = new List<Spoken>();
        for (var watermark = "0"; ;)
        {
            var page = await Insist(HttpMethod.Get, new Uri($"{Activities}?watermark={watermark}"), body: null);
            var activities = page.GetProperty("activities").EnumerateArray().Select(Spoken.Read).ToList();
            all.AddRange(activities);
            if (activities.Count == 0)
            {
                return all;
            }

            watermark = Text(page, "watermark");
        }
    }

    /// <summary>The whole conversation without what differs from one to the next.</summary>
    internal async Task<string[]> Words() => [.. (await Transcript()).Select(said => said.Plain)];

    private Uri Activities => new(service, $"v3/directline/conversations/{Conversation}/activities");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<JsonElement> Insist(HttpMethod method, Uri address, string? body)
    {
        var patience = DateTime.UtcNow.AddMinutes(5);
        var pause = ShortPause;
        while (true)
        {
            if (await Try(method, address, body) is { } answer)
            {
                return answer;
            }

            if (DateTime.UtcNow > patience)
            {
                throw new TimeoutException($"{method} {address.AbsolutePath} got no good answer for five minutes; the last were: {string.Join(", ", _refusals.TakeLast(8))}.");
            }

            Repeats++;
            await Task.Delay(pause);
            pause = pause < LongPause ? pause * 2 : LongPause;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, string? body)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Json) };
        if (_token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }

        return request;
    }

    private async Task<JsonElement?> Try(HttpMethod method, Uri address, string? body)
    {
        try
        {
            using var request = Request(method, address, body);
            using var response = await http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
            }

            _refusals.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            _refusals.Add(e.GetType().Name + " " + e.InnerException?.GetType().Name);
            return null;
        }
    }
}

/// <summary>One activity of a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReplyTo">The id of what it answers; empty for the patient's own.</param>
/// <param name="Words">What it says, or its type when it says nothing.</param>
internal sealed partial record Spoken(string Id, string ReplyTo, string Words)
{
    /// <summary>What it says, without the number that the clinic gives.</summary>
    internal string Plain => Reference().Replace(Words, "");

    /// <summary>Whether the patient said it.</summary>
    internal bool IsPatients { get; private init; }

    internal static Spoken Read(JsonElement activity) =>
        new(Text(activity, "id"), Text(activity, "replyToId"), Text(activity, "text") is { Length: > 0 } text ? text : Text(activity, "type") + Card(activity))
        {
            IsPatients = activity.TryGetProperty("from", out var from) && Text(from, "role") == "user",
        };

    [GeneratedRegex("PV-[A-Z0-9]+(-[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    // A card says what it asks.
    private static string Card(JsonElement activity) => activity.TryGetProperty("attachments", out var cards) ? cards.GetRawText() : "";

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
