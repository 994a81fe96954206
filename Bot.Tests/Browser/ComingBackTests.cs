using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ComingBackTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task A_reload_shows_the_conversation_and_goes_on()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await Begun(context, service);
        var before = await chat.Transcript();
        await chat.Page.ReloadAsync();
        await chat.Sees("In your own words");
        Assert.Equal(before, (await chat.Transcript()));
        await chat.Say("my right knee hurts");
        await Expect(chat.Bubbles).Not.ToHaveCountAsync(before.Count + 1);
    }

    [BrowserFact]
    public async Task A_restart_of_the_service_is_survived_without_a_reload()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await Begun(context, service);
        var before = await chat.Transcript();
        service.Stop();
        service.Start();
        await chat.Say("my right knee hurts");
        await Expect(chat.Bubbles).Not.ToHaveCountAsync(before.Count + 1, new() { Timeout = 60_000 });
        Assert.Equal(before, (await chat.Transcript()).Take(before.Count));
    }

    [BrowserFact]
    public async Task A_page_whose_token_ran_out_asks_for_another_of_the_same_conversation()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await Begun(context, service);
        var before = await chat.Transcript();

        // Only the first call of the old connection is answered as after half an hour of sleep.
        await chat.Page.RouteAsync(
            "**/v3/directline/conversations/*?watermark=*",
            route => route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = """{"error":{"code":"TokenExpired","message":"Token has expired."}}""" }),
            new() { Times = 1 });
        service.Stop();
        service.Start();
        await chat.Page.WaitForRequestAsync("**/api/webchat/token", new() { Timeout = 60_000 });
        await chat.Sees("In your own words");
        await Expect(chat.Bubbles).ToHaveCountAsync(before.Count);
        await chat.Say("my right knee hurts");
        await Expect(chat.Bubbles).Not.ToHaveCountAsync(before.Count + 1);
    }

    [BrowserFact]
    public async Task Start_over_asks_first_and_then_begins_anew()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await Begun(context, service);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start over", Exact = true }).ClickAsync();
        await chat.Picture("start-over");
        await chat.Press("Keep this chat");
        await chat.Sees("In your own words");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start over", Exact = true }).ClickAsync();
        await chat.Press("Yes, start over");
        await Expect(chat.Page.GetByText("In your own words")).ToHaveCountAsync(0);
        await chat.Sees("Are you 18 or older");
        await chat.Page.ReloadAsync();
        await chat.Sees("Are you 18 or older");
        await Expect(chat.Page.GetByText("In your own words")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Another_tab_is_another_conversation()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        await Begun(context, service);
        var other = await ChatWindow.Open(context, service.Address);
        await Expect(other.Page.GetByText("In your own words")).ToHaveCountAsync(0);
    }

    private static async Task<ChatWindow> Begun(IBrowserContext context, RunningService service)
    {
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Press("Yes, me");
        await chat.Sees("In your own words");
        return chat;
    }
}
