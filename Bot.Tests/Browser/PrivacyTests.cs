using Bot.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PrivacyTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task Deleting_the_chat_asks_once_and_then_clears_the_screen()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.Say("my right knee hurts");
        await chat.Choose("Delete this chat");
        await chat.Sees("Shall I erase this chat");
        await chat.Press("Yes, erase it");
        await Expect(chat.Bubbles.Filter(new() { HasText = "my right knee hurts" })).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await chat.Sees("erased");
        await chat.Picture("deleted");
        await chat.Page.ReloadAsync();
        await chat.Sees("erased");
        await Expect(chat.Page.GetByText("my right knee hurts")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Keeping_the_chat_keeps_it()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.Choose("Delete this chat");
        await chat.Sees("Shall I erase this chat");
        await chat.Press("No, keep it");
        await chat.Sees("In your own words");
        await Expect(chat.Bubbles.Filter(new() { HasText = "Are you 18 or older" })).ToHaveCountAsync(1);
    }
}
