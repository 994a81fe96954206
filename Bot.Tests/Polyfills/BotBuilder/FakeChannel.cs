using System.Collections.Concurrent;
using System.Net;

namespace Bot.Tests.Polyfills.BotBuilder;

/// <summary>Stands for the REST interface of a channel: keeps what it was sent and answers with ids out-1, out-2 ...</summary>
internal sealed class FakeChannel : HttpMessageHandler, IHttpClientFactory
{
    private int _sent;

    public ConcurrentQueue<(string Call, string Body, string? Authorization)> Calls { get; } = [];

    public Func<HttpRequestMessage, HttpResponseMessage?>? Answer { get; set; }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue(($"{request.Method} {request.RequestUri!.AbsoluteUri}", body, request.Headers.Authorization?.ToString()));
        return Answer?.Invoke(request) ?? new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"id":"out-{{Interlocked.Increment(ref _sent)}}"}"""),
        };
    }
}
