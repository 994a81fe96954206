using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>What came of a run.</summary>
/// <param name="ByStatus">How many requests got which answer; 0 for none.</param>
/// <param name="Findings">Answers that should not be: 5xx, or with something of the inside in them.</param>
/// <param name="MemoryBefore">Memory of the service after a tenth of the requests, in bytes.</param>
/// <param name="MemoryAfter">The same at the end, at rest.</param>
internal sealed record HostileResult(IReadOnlyDictionary<int, int> ByStatus, IReadOnlyList<string> Findings, long MemoryBefore, long MemoryAfter);

/// <summary>Sends many malformed or hostile requests and looks at every answer.</summary>
internal sealed class HostileRun(SwaggerSchemas schemas, ServiceProcess service, int seed) : IDisposable
{
    private const int AtOnce = 8;

    private static readonly string[] Inside = ["   at ", "System.", "Microsoft.", "Exception", ".cs:line", "SQLite", "Npgsql", "/usr/", "/tmp/", "StackTrace", "TriageBot.dll"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentQueue<string> _findings = [];

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Sends them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="rest">How long the service rests before its memory is read.</param>
    internal async Task<HostileResult> Run(int count, TimeSpan rest)
    {
        await Send(count / 10, seed);
        var before = await Settled(rest);
        await Send(count - (count / 10), seed + AtOnce);
        return new HostileResult(_statuses.OrderBy(pair => pair.Key).ToDictionary(), [.. _findings], before, await Settled(rest));
    }

    private Task Send(int count, int from) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => SendOne(count / AtOnce, from + i))));

    private async Task SendOne(int count, int from)
    {
        var random = new Random(from);
        var requests = await Requests(random);
        for (var i = 0; i < count; i++)
        {
            // A conversation fills up; its patient begins another.
            if (i % 500 == 499)
            {
                requests = await Requests(random);
            }

            using var request = requests.Next();
            await Look(request);
        }
    }

    private async Task<RequestGenerator> Requests(Random random)
    {
        var granted = await _http.PostAsJsonAsync("api/webchat/token", new { });
        var token = (await granted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var start = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        start.Headers.Authorization = new("Bearer", token);
        using var started = await _http.SendAsync(start);
        var conversation = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString()!;
        return new RequestGenerator(new BodyGenerator(schemas, random), token, conversation, random);
    }

    private async Task Look(HttpRequestMessage request)
    {
        try
        {
            using var response = await _http.SendAsync(request);
            var status = (int)response.StatusCode;
            _statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
            var body = response.Content.Headers.ContentType?.MediaType is "text/html" or "text/javascript" or "text/plain" && status == 200 ? "" : await response.Content.ReadAsStringAsync();
            var leak = IsWords(body) ? null : Array.Find(Inside, body.Contains);
            if (leak is not null || (status >= 500 && !IsUnknownInvoke(status)))
            {
                await Note(request, string.Create(CultureInfo.InvariantCulture, $"{status} {leak} {body[..Math.Min(200, body.Length)]}"));
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            _statuses.AddOrUpdate(0, 1, (_, n) => n + 1);
            await Note(request, e.Message);
        }
    }

    private async Task Note(HttpRequestMessage request, string what)
    {
        if (_findings.Count < 100)
        {
            var sent = request.Content is null ? "" : Encoding.Latin1.GetString(await request.Content.ReadAsByteArrayAsync());
            _findings.Enqueue($"{request.Method} {request.RequestUri}: {what}\n      sent {sent[..Math.Min(400, sent.Length)]}");
        }
    }

    // The protocol itself answers an invoke that nobody knows with 501.
    private static bool IsUnknownInvoke(int status) => status == 501;

    // Conversations hold what the callers themselves said.
    private static bool IsWords(string body) => body.StartsWith("{\"activities\"", StringComparison.Ordinal);

    private async Task<long> Settled(TimeSpan rest)
    {
        await Task.Delay(rest);
        return service.Memory;
    }
}
