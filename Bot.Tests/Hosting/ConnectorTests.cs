using System.Net;
using Bot.Storage;
using Bot.Tests.Polyfills.BotBuilder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Bot.Tests.Hosting;

public sealed class ConnectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeChannel _channel = new();

    public void Dispose()
    {
        _channel.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Replies_are_posted_in_order_to_the_service_url_and_the_trace_comes_last()
    {
        await using var service = With(services => services.AddSingleton<IHttpClientFactory>(_channel));
        var status = await Post(service, "hello|livechat");
        Assert.Equal(HttpStatusCode.OK, status);
        var sent = _channel.Calls.Select(call => ActivityJson.Parse(call.Body)).ToList();
        Assert.Equal(["message", "trace"], sent.Select(activity => activity.Type));
        Assert.All(_channel.Calls, call => Assert.Equal("POST http://localhost:5999/v3/conversations/hello%7Clivechat/activities/a1", call.Call));
    }

    [Fact]
    public async Task A_channel_that_does_not_take_the_replies_costs_no_answer()
    {
        _channel.Answer = _ => new HttpResponseMessage(HttpStatusCode.InternalServerError);
        await using var service = With(services => services.AddSingleton<IHttpClientFactory>(_channel));
        Assert.Equal(HttpStatusCode.OK, await Post(service, "c1"));
        Assert.Equal(2, (await service.Services.GetRequiredService<IOutbox>().Unsent(new ConversationKey("emulator", "c1"), default)).Length);
    }

    [Fact]
    public async Task A_store_that_is_away_turns_readiness_red_and_says_that_nothing_was_kept()
    {
        var store = new Mock<IConversationStore>();
        store.Setup(s => s.Load(It.IsAny<ConversationKey>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("away", new IOException()));
        store.Setup(s => s.Exists(It.IsAny<ConversationKey>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("away", new IOException()));
        await using var service = With(services => services.AddSingleton(store.Object).AddSingleton<IHttpClientFactory>(_channel));
        using var client = service.CreateClient();
        using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Post(service, "c1"));
        Assert.Contains("not kept", ActivityJson.Parse(Assert.Single(_channel.Calls).Body).Text, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Post(WebApplicationFactory<Program> service, string conversation)
    {
        using var client = service.CreateClient();
        using var body = new StringContent($$$"""
            {"type":"message","id":"a1","text":"hello","channelId":"emulator","serviceUrl":"http://localhost:5999","conversation":{"id":"{{{conversation}}}"},
            "from":{"id":"patient"},"recipient":{"id":"bot"}}
            """, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        return response.StatusCode;
    }

    private WebApplicationFactory<Program> With(Action<IServiceCollection> services) =>
        new ServiceHost(_folder).WithWebHostBuilder(builder => builder.ConfigureTestServices(services));
}
