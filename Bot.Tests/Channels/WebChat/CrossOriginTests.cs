using System.Net;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.WebChat;

public sealed class CrossOriginTests
{
    private const string Clinic = "https://clinic.example";

    [Theory]
    [InlineData(Clinic, "POST", "authorization,content-type", true)]
    [InlineData("https://elsewhere.example", "POST", "authorization", false)]
    [InlineData("https://clinic.example.elsewhere.example", "POST", "authorization", false)]
    [InlineData("http://clinic.example", "POST", "authorization", false)]
    [InlineData("null", "POST", "authorization", false)]
    [InlineData(Clinic, "DELETE", "authorization", false)]
    [InlineData(Clinic, "POST", "x-forwarded-host", false)]
    public async Task A_browser_may_call_from_the_clinics_own_sites_only(string origin, string method, string headers, bool allowed)
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(folder, ("WebChat:Sites:0", Clinic));
        using var client = service.CreateClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", method);
        preflight.Headers.Add("Access-Control-Request-Headers", headers);
        using var answer = await client.SendAsync(preflight);
        Assert.Equal(allowed, Allows(answer, "Origin", origin) && Allows(answer, "Methods", method) && headers.Split(',').All(header => Allows(answer, "Headers", header)));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Another_site_gets_no_token_whatever_its_browser_thinks()
    {
        using var folder = new TemporaryFolder();
        using var service = new ServiceHost(folder, ("WebChat:Sites:0", Clinic));
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var body = new StringContent("{}");
        using var answer = await client.PostAsync(new Uri("/api/webchat/token", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static bool Allows(HttpResponseMessage answer, string what, string value) =>
        answer.Headers.TryGetValues($"Access-Control-Allow-{what}", out var values)
        && values.SelectMany(text => text.Split(',')).Any(text => string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase));
}
