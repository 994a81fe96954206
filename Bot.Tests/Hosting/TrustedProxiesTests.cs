using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Hosting;

public sealed class TrustedProxiesTests
{
    private static readonly (string, string)[] Trusted = [("Proxy:Trusted:0", "127.0.0.1"), ("Proxy:Trusted:1", "::1")];

    [Fact]
    public async Task Behind_a_trusted_proxy_that_ends_TLS_the_page_is_told_secure_addresses()
    {
        using var service = new RunningService(Trusted);
        Assert.StartsWith("https://localhost", await Domain(service, ("X-Forwarded-Proto", "https")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        using var service = new RunningService();
        Assert.StartsWith("http://localhost", await Domain(service, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "elsewhere.example")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_host_is_believed_only_when_it_is_a_name_of_the_service()
    {
        using var open = new RunningService(Trusted);
        Assert.StartsWith("http://localhost", await Domain(open, ("X-Forwarded-Host", "elsewhere.example")), StringComparison.Ordinal);
        using var named = new RunningService([.. Trusted, ("AllowedHosts", "localhost;chat.clinic.example")]);
        Assert.StartsWith("http://chat.clinic.example", await Domain(named, ("X-Forwarded-Host", "chat.clinic.example")), StringComparison.Ordinal);
        Assert.StartsWith("http://localhost", await Domain(named, ("X-Forwarded-Host", "elsewhere.example")), StringComparison.Ordinal);
    }

    private static async Task<string> Domain(RunningService service, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "api/webchat/token")) { Content = new StringContent("{}") };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await client.SendAsync(request);
        return (await Answer.Of(response)).Text("domain");
    }
}
