using System.Net;
using Bot.Channels.WebChat;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.WebChat;

public sealed class ChatPageTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Only_scripts_and_styles_with_this_responses_nonce_may_run()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var nonces = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            var nonce = Nonce(policy);
            var html = await response.Content.ReadAsStringAsync();
            Assert.True(nonce.Length > 20);
            Assert.Equal(Count(html, "<script") + Count(html, "<link rel=\"stylesheet\""), Count(html, $"nonce=\"{nonce}\""));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.True(nonces.Add(nonce));
        }
    }

    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/chat.css", "no-referrer")]
    [InlineData("/summary", "no-referrer")]
    [InlineData("/healthz", "no-referrer")]
    [InlineData("/no-such-page", "no-referrer")]
    [InlineData("/v3/directline/conversations", "no-referrer")]
    public async Task Every_response_carries_the_security_headers(string path, string referrer)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(referrer, Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Only_the_sites_in_the_settings_may_frame_the_page()
    {
        using var own = new RunningService(("WebChat:Sites:0", "https://clinic.example"));
        using var http = new HttpClient { BaseAddress = own.Address };
        using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("frame-ancestors 'self' https://clinic.example;", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_Chat_comes_compressed_from_the_service_itself()
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip };
        using var http = new HttpClient(handler) { BaseAddress = service.Address };
        using var response = await http.GetAsync(new Uri(WebChatScript.Path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("renderWebChat", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, WebChatScript.Path);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public void Without_Web_Chat_the_page_says_what_to_install()
    {
        var html = ChatPage.Load(ContentSet.BuiltIn(), ClinicDetails.Example, codeMinutes: 15, built: false).Render("n");
        Assert.Contains("install Node.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_JavaScript_says_whom_to_call()
    {
        var html = ChatPage.Load(ContentSet.BuiltIn(), ClinicDetails.Example with { Phone = "555-0199" }, codeMinutes: 15, built: true).Render("n");
        Assert.Matches("<noscript>.*555-0199.*</noscript>", html);
        Assert.Contains("href=\"tel:911\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_the_page_is_filled_in_and_encoded()
    {
        var html = ChatPage.Load(ContentSet.BuiltIn(), ClinicDetails.Example with { Name = "<b>Spine & \"Joint\"</b>" }, codeMinutes: 15, built: true).Render("n");
        Assert.DoesNotContain("{", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Spine &amp; &quot;Joint&quot;&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    private static string Nonce(string policy) => policy.Split("'nonce-")[1].Split('\'')[0];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
