using System.Net;
using System.Text.Json;
using Bot.Channels.WebChat.Summary;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Tests.Channels.WebChat.Codes;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.WebChat.Summary;

public sealed class SummaryTests(RunningService service) : IClassFixture<RunningService>, IDisposable
{
    private static readonly string[] Talk =
    [
        "yes me",
        "Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. PT 10 weeks and gabapentin, still 6 out of 10.",
        "none", "none", "yes that's right",
    ];

    private readonly HttpClient _http = new() { BaseAddress = service.Address };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_form_with_the_token_gets_the_page_with_no_script_and_nothing_to_keep()
    {
        using var desk = await Desk.Sit(service.Address);
        foreach (var words in Talk)
        {
            await desk.Client.Say(desk.Conversation, words);
        }

        using var response = await Ask(desk.Resume, "2026-03-02");
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("How long: ", html, StringComparison.Ordinal);
        Assert.Contains("Made on March 2, 2026", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public void Whatever_stands_on_it_is_encoded()
    {
        var page = SummaryPage.Load(ContentSet.BuiltIn(), ClinicDetails.Example with { Name = "<b>Spine</b>" });
        var html = page.Render(new VisitSummary("<b>t</b>", "<b>i</b>", "soon", [new SectionView("<b>h</b>", ["<b>l</b>"])], "<b>d</b>"), day: null);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;l&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Made on", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_advice_the_page_says_that_there_is_none_yet()
    {
        using var desk = await Desk.Sit(service.Address);
        using var response = await Ask(desk.Resume, "2026-03-02");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("no summary yet", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    public async Task Without_a_good_token_it_says_to_open_it_from_the_chat(string resume)
    {
        using var response = await Ask(resume, "not a day");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("from the chat", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_token_is_not_taken_for_the_right_to_read_it()
    {
        using var desk = await Desk.Sit(service.Address);
        using var response = await Ask(desk.Client.Token!, "2026-03-02");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_bare_address_shows_nothing_of_anybody()
    {
        using var response = await _http.GetAsync(new Uri("summary", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var json = await _http.PostAsync(new Uri("summary", UriKind.Relative), new StringContent(JsonSerializer.Serialize(new { resume = "x" })));
        Assert.Equal(HttpStatusCode.Forbidden, json.StatusCode);
    }

    private Task<HttpResponseMessage> Ask(string resume, string today) => _http.PostAsync(
        new Uri("summary", UriKind.Relative), new FormUrlEncodedContent([new("resume", resume), new("today", today)]));
}
