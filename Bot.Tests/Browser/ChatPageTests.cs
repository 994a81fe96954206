using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ChatPageTests(ChromiumFixture chromium)
{
    // The hash of nothing: an empty style element that Web Chat adds without the nonce.
    private const string KnownViolation = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private const string SmallestTarget = """
        () => Math.min(...[...document.querySelectorAll('#chat .ac-adaptiveCard :is(button, input, select), header :is(a, button)')]
          .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect()).flatMap(r => [r.width, r.height]))
        """;

    [BrowserFact]
    public async Task The_page_asks_nobody_else_and_keeps_to_its_policy()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Press("Yes, me");
        await chat.Sees("In your own words");
        await chat.Say("**bold** ![x](https://elsewhere.example/x.png) <img src=https://elsewhere.example/y.png> <script>alert(1)</script>");
        await chat.Page.ReloadAsync();
        await chat.Sees("alert(1)");
        Assert.Empty(chat.Strays);
        Assert.All(chat.Violations, violation => Assert.Contains(KnownViolation, violation, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Everything_to_press_is_large_enough_for_a_thumb()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Press("Yes, me");
        await chat.Sees("In your own words");
        await chat.Say("My right knee hurts.");
        await Expect(chat.Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        Assert.True(await chat.Page.EvaluateAsync<double>(SmallestTarget) >= 24);
        Assert.True(await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await chat.Picture("phone");
    }

    [BrowserFact]
    public async Task The_dark_page_is_dark_all_over()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var chat = await ChatWindow.Open(context, service.Address);
        var grounds = await chat.Page.EvaluateAsync<string[]>("() => ['body', 'header', '.ac-adaptiveCard', '.ac-pushButton'].map(e => getComputedStyle(document.querySelector(e)).backgroundColor)");
        Assert.All(grounds, ground => Assert.True(Brightness(ground) < 100, ground));
        await chat.Picture("dark");
    }

    [BrowserFact]
    public async Task A_site_named_in_the_settings_may_embed_the_chat()
    {
        await using var site = await ClinicSite.Start();
        using var service = new RunningService(("WebChat:Sites:0", site.Origin));
        await using var context = await chromium.OpenContextAsync();
        var page = await Embedded(context, site, service);
        await Expect(page.FrameLocator("iframe").GetByText("Are you 18 or older")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.ScreenshotAsync(new() { Path = ChatWindow.PicturePath("embedded") });
    }

    [BrowserFact]
    public async Task A_site_that_is_not_named_cannot_embed_the_chat()
    {
        await using var site = await ClinicSite.Start();
        using var service = new RunningService(("WebChat:Sites:0", "https://clinic.example"));
        await using var context = await chromium.OpenContextAsync();
        var refused = context.WaitForConsoleMessageAsync(new() { Predicate = line => line.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await Embedded(context, site, service);
        await refused;
    }

    private static async Task<IPage> Embedded(IBrowserContext context, ClinicSite site, RunningService service)
    {
        site.Embed(service.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Chat about your pain" }).ClickAsync();
        return page;
    }

    private static int Brightness(string color) =>
        color.Contains("rgba(0, 0, 0, 0)", StringComparison.Ordinal) ? 0 : color.Split('(', ',', ')').Skip(1).Take(3).Max(int.Parse);
}
