using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ChatPageTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task The_emergency_line_is_there_before_a_word_was_said()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(service.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToHaveAttributeAsync("href", "tel:911");
    }
}
