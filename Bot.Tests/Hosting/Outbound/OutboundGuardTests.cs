using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Hosting.Outbound;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Hosting.Outbound;

public sealed class OutboundGuardTests : IDisposable
{
    private static readonly Uri Identity = new("http://169.254.169.254/metadata/identity/oauth2/token");

    private readonly TcpListener _inside = new(IPAddress.Loopback, 0);

    public OutboundGuardTests() => _inside.Start();

    private int Port => ((IPEndPoint)_inside.LocalEndpoint).Port;

    public void Dispose() => _inside.Dispose();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://8.8.8.8/", true)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:169.254.169.254]/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    public void Replies_go_by_https_to_addresses_of_the_internet(string address, bool allowed) =>
        Assert.Equal(allowed, new OutboundRules(publicOnly: true, Identity).Allows(new Uri(address)));

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_before_a_connection_is_opened()
    {
        using var client = Client(publicOnly: true);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"https://channel.example:{Port}/")));
        Assert.Contains("may not be called", refused.ToString(), StringComparison.Ordinal);
        Assert.False(_inside.Pending());
    }

    [Fact]
    public async Task On_a_developers_computer_a_name_may_lead_inside()
    {
        using var client = Client(publicOnly: false);
        var answering = AnswerOnce("HTTP/1.1 204 No Content\r\n\r\n");
        using var response = await client.GetAsync(new Uri($"http://channel.example:{Port}/"));
        await answering;
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_channel_leads_nowhere_else_by_a_redirect()
    {
        using var client = Client(publicOnly: false);
        var answering = AnswerOnce("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");
        using var response = await client.GetAsync(new Uri($"http://channel.example:{Port}/"));
        await answering;
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01", true)]
    [InlineData("POST", "http://169.254.169.254/metadata/identity/oauth2/token", false)]
    [InlineData("GET", "http://169.254.169.254/metadata/identity/oauth2/token/v3/conversations", false)]
    [InlineData("GET", "http://169.254.169.254/metadata/instance", false)]
    public void Only_a_managed_identity_asks_the_cloud_for_its_token(string method, string address, bool allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        Assert.Equal(allowed, new OutboundRules(publicOnly: true, Identity).IsIdentityRequest(request));
        Assert.False(new OutboundRules(publicOnly: true, identityEndpoint: null).IsIdentityRequest(request));
    }

    [Fact]
    public async Task In_Production_every_client_of_the_service_is_guarded()
    {
        using var folder = new TemporaryFolder();
        await using var service = new ServiceHost(
            folder, ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant")).WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var client = service.Services.GetRequiredService<IHttpClientFactory>().CreateClient("any");
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"https://localhost:{Port}/")));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{Port}/")));
        Assert.False(_inside.Pending());
    }

    [Fact]
    public async Task In_Production_an_activity_that_wants_its_replies_inside_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(folder, ("environment", "Production"), ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant"));
        var message = new EmulatorUser(service).Message("hello");
        message["serviceUrl"] = "https://10.0.0.1/";
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Post(message.ToJsonString())).Status);
        message["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Post(message.ToJsonString())).Status);
    }

    private async Task AnswerOnce(string answer)
    {
        using var caller = await _inside.AcceptTcpClientAsync();
        var stream = caller.GetStream();
        Assert.True(await stream.ReadAtLeastAsync(new byte[4096], 1) > 0);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }

    private static HttpClient Client(bool publicOnly)
    {
        var guard = new OutboundGuard(new OutboundRules(publicOnly, Identity), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        var gate = guard.CreateGate();
        gate.InnerHandler = guard.CreateHandler();
        return new HttpClient(gate);
    }
}
