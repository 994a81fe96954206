using Bot.Tests.Hosting;
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
        var chat = await ChatWindow.Begun(context, service.Address);
        var before = await chat.Transcript();
        await chat.Page.ReloadAsync();
        await chat.Sees("In your own words");
        Assert.Equal(before, (await chat.Transcript()));
        await chat.Say("my right knee hurts");
        await Answered(chat, before.Count);
    }

    [BrowserFact]
    public async Task A_restart_of_the_service_is_survived_without_a_reload()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        var before = await chat.Transcript();
        service.Stop();
        service.Start();
        await chat.Say("my right knee hurts");
        await Answered(chat, before.Count);
        Assert.Equal(before, (await chat.Transcript()).Take(before.Count));
    }

    [BrowserFact]
    public async Task A_page_whose_token_ran_out_asks_for_another_of_the_same_conversation()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        var before = await chat.Transcript();
        await chat.ExpectNewConnection();
        await RunOutOfToken(chat, service);
        await chat.HasNewConnection();
        await Expect(chat.Bubbles).ToHaveCountAsync(before.Count);
        Assert.Equal(before, await chat.Transcript());
        await chat.Say("my right knee hurts");
        await Answered(chat, before.Count);
    }

    [BrowserFact]
    public async Task Words_being_typed_stay_in_the_box_when_the_connection_is_made_anew()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.ExpectNewConnection();
        await chat.Type("my right kn");
        await RunOutOfToken(chat, service);
        await chat.HasNewConnection();
        await Expect(chat.Box).ToHaveValueAsync("my right kn");
    }

    [BrowserFact]
    public async Task A_message_sent_into_a_lost_connection_arrives_once()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        var before = await chat.Transcript();
        await chat.ExpectNewConnection();
        service.Stop();
        await chat.Say("my right knee hurts");
        await RunOutOfToken(chat, service);
        await chat.HasNewConnection();
        await Answered(chat, before.Count);
        await Expect(chat.Bubbles.Filter(new() { HasText = "my right knee hurts" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Start_over_asks_first_and_then_begins_anew()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.Choose("Start over");
        await chat.Picture("start-over");
        await chat.Press("Keep this chat");
        await chat.Sees("In your own words");
        await chat.Choose("Start over");
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
        await ChatWindow.Begun(context, service.Address);
        var other = await ChatWindow.Open(context, service.Address);
        await Expect(other.Page.GetByText("In your own words")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_tab_that_was_duplicated_shows_the_same_conversation_and_both_go_on()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        var kept = await chat.Page.EvaluateAsync<string>("() => JSON.stringify({ ...sessionStorage })");
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync($"Object.assign(sessionStorage, {kept})");
        await page.GotoAsync(service.Address.ToString());
        await Expect(page.GetByText("In your own words").Last).ToBeVisibleAsync();
        await chat.Say("my right knee hurts");
        await Expect(page.GetByText("my right knee hurts").Last).ToBeVisibleAsync();
        await Expect(page.Locator(".webchat__bubble__content").Filter(new() { HasText = "Are you 18 or older" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_service_that_is_away_at_first_is_explained_and_waited_for()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        await context.RouteAsync("**/api/webchat/token", route => route.AbortAsync(), new() { Times = 1 });
        var chat = await ChatWindow.Visit(context, service.Address);
        await chat.Sees("call us at 555-0100");
        await chat.Sees("Are you 18 or older");
        await Expect(chat.Page.GetByText("call us at 555-0100")).ToHaveCountAsync(0);
    }

    // The patient's own bubble and at least one of the bot after those that stood there before.
    private static Task Answered(ChatWindow chat, int before) => Expect(chat.Bubbles.Nth(before + 1)).ToBeVisibleAsync(new() { Timeout = 60_000 });

    // Only the first call of the old connection is answered as after half an hour of sleep.
    private static async Task RunOutOfToken(ChatWindow chat, RunningService service)
    {
        await chat.Page.RouteAsync(
            "**/v3/directline/conversations/*?watermark=*",
            route => route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = """{"error":{"code":"TokenExpired","message":"Token has expired."}}""" }),
            new() { Times = 1 });
        service.Stop();
        service.Start();
    }
}
