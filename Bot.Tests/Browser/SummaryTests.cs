using System.Globalization;
using System.Text;
using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SummaryTests(ChromiumFixture chromium)
{
    private const string Story =
        "Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. PT 10 weeks and gabapentin, still 6 out of 10.";

    [BrowserFact]
    public async Task The_summary_opens_from_the_card_and_from_the_header_and_prints_on_one_page()
    {
        using var service = new RunningService(("Clinic:Name", "Harbor Pain Clinic"));
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        var header = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Your summary", Exact = true });
        await Expect(header).ToHaveCountAsync(0);
        await chat.Say(Story);
        await chat.Press("None of these");
        await chat.Sees("They matter for shots");
        await chat.Press("None of these");
        await chat.Sees("Is that right?");
        await chat.Press("Yes, that's right");
        await chat.Sees("Would you like to ask for a visit with a specialist?");
        await Opened(context, () => chat.Press("One page for your visit"));
        await chat.Page.ReloadAsync();
        await chat.Sees("Would you like to ask for a visit with a specialist?");
        var summary = await Opened(context, () => header.ClickAsync());
        await summary.ScreenshotAsync(new() { Path = ChatWindow.PicturePath("summary"), FullPage = true });
        Assert.DoesNotContain("?", summary.Url, StringComparison.Ordinal);
        var pdf = await summary.PdfAsync(new() { Path = Path.ChangeExtension(ChatWindow.PicturePath("summary"), ".pdf"), Format = "Letter", PreferCSSPageSize = true });
        Assert.Equal(1, Pages(pdf));
        await summary.SetViewportSizeAsync(816, 1056);
        await summary.EmulateMediaAsync(new() { Media = Media.Print });
        await summary.ScreenshotAsync(new() { Path = ChatWindow.PicturePath("summary-printed"), FullPage = true });
    }

    private static async Task<IPage> Opened(IBrowserContext context, Func<Task> press)
    {
        var page = await context.RunAndWaitForPageAsync(press);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Summary for your visit" })).ToBeVisibleAsync();
        await Expect(page.GetByText("How long: ")).ToBeVisibleAsync();
        await Expect(page.GetByText($"Made on {DateTime.Now.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}")).ToBeVisibleAsync();
        return page;
    }

    private static int Pages(byte[] pdf) => Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
}
