using System.Collections.Concurrent;
using Bot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>The chat page as a patient sees and uses it.</summary>
internal sealed class ChatWindow
{
    // Twenty frames in which no part of the page scrolled.
    private const string WhenStill = """
        () => new Promise(still => {
          const tops = () => [...document.querySelectorAll('#chat *')].map(e => e.scrollTop).join();
          let last = tops(), same = 0;
          const look = () => {
            const now = tops();
            same = now === last ? same + 1 : 0;
            last = now;
            same < 20 ? requestAnimationFrame(look) : still();
          };
          look();
        })
        """;

    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "browser");
    private readonly Uri _service;

    private ChatWindow(IPage page, Uri service)
    {
        Page = page;
        _service = service;
        page.Console += (_, line) => Note(line);
        page.Request += (_, request) => Note(request);
    }

    internal IPage Page { get; }

    /// <summary>Sentences of the browser about things the page was not allowed to do.</summary>
    internal ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>Addresses outside the service that the page asked for.</summary>
    internal ConcurrentQueue<string> Strays { get; } = [];

    /// <summary>Everything that was said, from both sides.</summary>
    internal ILocator Bubbles => Page.Locator(".webchat__bubble__content");

    /// <summary>The box a patient types into.</summary>
    internal ILocator Box => Page.GetByPlaceholder("Type your answer here");

    /// <summary>Opens the page and waits for the bot's first words.</summary>
    internal static async Task<ChatWindow> Open(IBrowserContext context, Uri service)
    {
        var window = await Visit(context, service);
        await window.Sees("Are you 18 or older");
        return window;
    }

    /// <summary>Opens the page and answers the first question.</summary>
    internal static async Task<ChatWindow> Begun(IBrowserContext context, Uri service)
    {
        var window = await Open(context, service);
        await window.Press("Yes, me");
        await window.Sees("In your own words");
        return window;
    }

    /// <summary>Opens an address of the page and waits for nothing.</summary>
    internal static async Task<ChatWindow> Visit(IBrowserContext context, Uri address)
    {
        var window = new ChatWindow(await context.NewPageAsync(), address);
        await window.Page.GotoAsync(address.ToString());
        return window;
    }

    /// <summary>Types words and does not send them yet.</summary>
    internal Task Type(string text) => Box.FillAsync(text);

    /// <summary>Marks the chat of this connection, so that the next one is known by its absence.</summary>
    internal Task ExpectNewConnection() => Page.EvaluateAsync("() => document.querySelector('#chat .box').classList.add('old')");

    /// <summary>Waits until the page has opened another connection after the marked one.</summary>
    internal async Task HasNewConnection()
    {
        await Expect(Page.Locator("#chat .box:not(.old)")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Sees("In your own words");
    }

    /// <summary>Types a message and waits until it stands in the chat.</summary>
    internal async Task Say(string text)
    {
        await Type(text);
        await Box.PressAsync("Enter");
        await Sees(text);
    }

    /// <summary>Presses a button of the newest card that has it.</summary>
    internal Task Press(string label) => Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    /// <summary>Opens the menu of the page and presses a line of it.</summary>
    internal async Task Choose(string line)
    {
        await Press("Menu");
        await Press(line);
    }

    /// <summary>Presses the button that sends the newest form.</summary>
    internal Task Submit() => Page.Locator(".ac-adaptiveCard").Last.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

    /// <summary>Fills in a field of the newest card that has it.</summary>
    internal Task Fill(string label, string text) => Page.GetByLabel(label).Last.FillAsync(text);

    /// <summary>Waits until this stands in the chat.</summary>
    internal Task Sees(string text) => Expect(Page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>What the chat says, line by line, as a patient reads it; without the marks on what was picked.</summary>
    internal async Task<IReadOnlyList<string>> Transcript() =>
        [.. (await Bubbles.AllInnerTextsAsync()).Select(text => text.Replace("✓ ", "", StringComparison.Ordinal))];

    /// <summary>Keeps a picture for people to look at, once nothing moves any more.</summary>
    internal async Task Picture(string name)
    {
        await Page.EvaluateAsync(WhenStill);
        await Page.ScreenshotAsync(new() { Path = PicturePath(name) });
    }

    /// <summary>Where a picture of this name is kept.</summary>
    internal static string PicturePath(string name) => Path.Combine(Pictures, $"{name}.png");

    private void Note(IConsoleMessage line)
    {
        if (line.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            Violations.Enqueue(line.Text);
        }
    }

    private void Note(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme.StartsWith("http", StringComparison.Ordinal) && address.Authority != _service.Authority)
        {
            Strays.Enqueue(request.Url);
        }
    }
}
