using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Hosting;

public sealed class SecurityHeadersTests(SharedService shared) : IClassFixture<SharedService>
{
    private static readonly string[] Expected =
        ["X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"];

    [Fact]
    public async Task Every_route_answers_every_caller_with_all_security_headers()
    {
        var routes = shared.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count > 10);
        foreach (var route in routes)
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "some-conversation", StringComparison.Ordinal);
            foreach (var method in new[] { "GET", "POST", "HEAD", "OPTIONS", "PUT" })
            {
                await AssertGuarded(method, path, "{}");
            }
        }
    }

    [Theory]
    [InlineData("GET", "/", "")]
    [InlineData("GET", "/chat.js", "")]
    [InlineData("GET", "/no-such-page", "")]
    [InlineData("POST", "/api/messages", "not json")]
    [InlineData("POST", "/v3/directline/conversations", "not json")]
    public Task So_do_pages_that_are_missing_and_requests_that_are_wrong(string method, string path, string body) => AssertGuarded(method, path, body);

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/conversations")]
    public Task So_does_a_body_that_is_too_large(string path) => AssertGuarded("POST", path, new string('x', 300_000));

    private async Task AssertGuarded(string method, string path, string body)
    {
        using var client = shared.Host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT")
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        Assert.All(Expected, name => Assert.True(response.Headers.Contains(name), $"{method} {path} answers {(int)response.StatusCode} without {name}"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.True((int)response.StatusCode < 500, $"{method} {path} answers {(int)response.StatusCode}");
    }
}
