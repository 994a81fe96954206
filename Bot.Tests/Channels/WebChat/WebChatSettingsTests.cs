using Bot.Channels.WebChat;

namespace Bot.Tests.Channels.WebChat;

public sealed class WebChatSettingsTests
{
    [Fact]
    public void The_defaults_are_fine() => Assert.Empty(new WebChatSettings().Problems());

    [Theory]
    [InlineData("https://clinic.example")]
    [InlineData("https://clinic.example:8443")]
    [InlineData("http://localhost:5000")]
    public void An_origin_is_a_site(string site) => Assert.Empty(new WebChatSettings { Sites = [site] }.Problems());

    [Theory]
    [InlineData("clinic.example")]
    [InlineData("https://clinic.example/")]
    [InlineData("https://clinic.example/chat")]
    [InlineData("*")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void What_is_no_origin_is_named(string site) =>
        Assert.Contains($"'{site}'", Assert.Single(new WebChatSettings { Sites = [site] }.Problems()), StringComparison.Ordinal);

    [Fact]
    public void Lifetimes_and_secrets_out_of_range_are_named_with_what_is_expected()
    {
        var problems = new WebChatSettings { TokenMinutes = 5, ResumeHours = 0, Secret = "short" }.Problems().ToList();
        Assert.Equal(["WebChat:TokenMinutes", "WebChat:ResumeHours", "WebChat:Secret"], problems.Select(p => p.Split(' ')[0]));
    }
}
