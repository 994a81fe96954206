using System.Net;
using System.Text;

namespace Bot.Tests.Hosting.Rates;

public sealed class RateGateTests
{
    [Fact]
    public async Task Everybody_together_is_told_when_to_come_again()
    {
        using var service = new RunningService(("Limits:RequestsPerSecond", "1"));
        await Get(service, "/readyz");
        await AssertTooMany(await UntilRefused(() => Get(service, "/readyz")));
        using var alive = await Get(service, "/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task One_address_is_told_when_to_come_again()
    {
        using var service = new RunningService(("Limits:RequestsPerMinute", "3"));
        await AssertTooMany(await UntilRefused(() => Get(service, "/")));
    }

    [Fact]
    public async Task Another_address_behind_a_trusted_proxy_is_not_slowed_by_it()
    {
        using var service = new RunningService(("Limits:RequestsPerMinute", "3"), ("Proxy:Trusted:0", "127.0.0.0/8"), ("Proxy:Trusted:1", "::1"));
        await AssertTooMany(await UntilRefused(() => Get(service, "/", "203.0.113.7")));
        using var other = await Get(service, "/", "203.0.113.8");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_address_by_saying_so()
    {
        using var service = new RunningService(("Limits:RequestsPerMinute", "3"), ("Proxy:Trusted:0", "10.0.0.0/8"));
        var turn = 0;
        await AssertTooMany(await UntilRefused(() => Get(service, "/", $"203.0.113.{turn++}")));
    }

    [Fact]
    public async Task Turns_of_one_conversation_are_limited_on_every_channel_and_others_go_on()
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(folder, ("Limits:TurnsPerMinute", "3"));
        using var client = service.CreateClient();
        var user = new EmulatorUser(service);
        await AssertTooMany(await UntilRefused(() => Post(client, user.Message("hello").ToJsonString())));
        Assert.NotEmpty(await new EmulatorUser(service).Say("hello"));
    }

    [Fact]
    public async Task A_turn_that_was_refused_for_its_rate_can_be_sent_again_and_is_answered()
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(folder, ("Limits:TurnsPerMinute", "60"));
        using var client = service.CreateClient();
        var user = new EmulatorUser(service);
        var message = "";
        using var refused = await UntilRefused(() => Post(client, message = user.Message("hello").ToJsonString()));
        HttpResponseMessage again;
        do
        {
            again = await Post(client, message);
        }
        while (again.StatusCode is HttpStatusCode.TooManyRequests);

        Assert.Contains("TriageTurn", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        again.Dispose();
    }

    [Fact]
    public async Task Bad_tokens_are_soon_no_longer_looked_at()
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(
            folder, ("Limits:RefusalsPerMinute", "3"), ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant"));
        using var client = service.CreateClient();
        var message = new EmulatorUser(service).Message("hello").ToJsonString();
        using var first = await Post(client, message);
        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        await AssertTooMany(await UntilRefused(() => Post(client, message)));
    }

    private static async Task<HttpResponseMessage> UntilRefused(Func<Task<HttpResponseMessage>> send)
    {
        for (var i = 0; i < 500; i++)
        {
            var response = await send();
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    private static async Task AssertTooMany(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
            Assert.Contains("wait", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<HttpResponseMessage> Get(RunningService service, string path, string? forwardedFor = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, path));
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }
}
