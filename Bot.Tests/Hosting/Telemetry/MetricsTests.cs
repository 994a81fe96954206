using System.Net;
using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Hosting.Telemetry;

public sealed class MetricsTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Turns_stages_and_the_store_are_measured()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        await client.Say(conversation, "hello");
        await client.Say(conversation, "Yes, me");
        await client.Say(conversation, "Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        var (status, text) = await Read(service);
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var expected in new[]
                 {
                     "triagebot_turn_duration_seconds_count{channel=\"webchat\",status=\"Answered\"}", "triagebot_stages_total{from=\"Welcome\",to=\"Consent\"}",
                     "triagebot_dispositions_total{disposition=\"EMERGENCY\"}", "triagebot_redflags_total{flag=\"RF-", "triagebot_store_duration_seconds_bucket{operation=\"commit\",le=\"+Inf\"}",
                     "triagebot_outbox_age_seconds", "triagebot_sockets 0", "http_server_request_duration_seconds_count",
                 })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(conversation, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_line_is_in_the_text_format()
    {
        var (_, text) = await Read(service);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Matches(@"^(# (HELP|TYPE) [a-z_][a-z0-9_]* .+|[a-z_][a-z0-9_]*(\{[a-z_]+=""[^""]*""(,[a-z_]+=""[^""]*"")*\})? [-+0-9.Ee]+)$", line));
    }

    [Fact]
    public async Task Somebody_behind_a_proxy_nobody_knows_reads_no_metrics() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Read(service, forwardedFor: "203.0.113.7")).Status);

    [Fact]
    public async Task Only_the_computers_of_the_settings_read_metrics()
    {
        using var own = new RunningService(("Metrics:Readers:0", "10.0.0.0/8"));
        Assert.Equal(HttpStatusCode.NotFound, (await Read(own)).Status);
        using var open = new RunningService(("Metrics:Readers:0", "10.0.0.0/8"), ("Proxy:Trusted:0", "127.0.0.1"), ("Proxy:Trusted:1", "::1"));
        Assert.Equal(HttpStatusCode.OK, (await Read(open, forwardedFor: "10.1.2.3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Read(open, forwardedFor: "203.0.113.7")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Read(RunningService service, string? forwardedFor = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, "metrics"));
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
