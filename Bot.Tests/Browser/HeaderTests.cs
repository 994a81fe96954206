using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class HeaderTests(ChromiumFixture chromium)
{
    private const string LowButtons = """
        () => [...document.querySelectorAll('header button, dialog[open] button, header a, dialog[open] :is(a, input), .ac-pushButton')]
          .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44 && !(e.closest('.emergency') && innerWidth > 760)).map(e => e.textContent)
        """;

    private static readonly BrowserNewContextOptions[] Screens =
    [
        new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true },
        new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, ColorScheme = ColorScheme.Dark },
        new() { ViewportSize = new() { Width = 1100, Height = 800 } },
        new() { ViewportSize = new() { Width = 1100, Height = 800 }, ColorScheme = ColorScheme.Dark },
    ];

    [BrowserFact]
    public async Task Menu_and_dialogs_fit_every_screen_by_day_and_by_night()
    {
        using var service = new RunningService(("Clinic:Name", "Harbor Pain Clinic"), ("Clinic:Phone", "555-0123"));
        foreach (var screen in Screens)
        {
            await using var context = await chromium.OpenContextAsync(screen);
            var chat = await ChatWindow.Begun(context, service.Address);
            var name = $"{screen.ViewportSize!.Width}-{(screen.ColorScheme is ColorScheme.Dark ? "dark" : "light")}";
            await chat.Press("Menu");
            await Fits(chat, $"menu-{name}");
            await chat.Page.Keyboard.PressAsync("Escape");
            await chat.Press("Talk to a person");
            await Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "Call 555-0123" })).ToBeVisibleAsync();
            await Fits(chat, $"person-{name}");
            await chat.Press("Close");
            await chat.Choose("Continue on your phone");
            await Expect(chat.Page.GetByLabel("Your code")).Not.ToBeEmptyAsync();
            await Fits(chat, $"code-{name}");
        }
    }

    [BrowserFact]
    public async Task Asking_for_a_person_is_said_in_the_chat()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.Press("Talk to a person");
        await chat.Press("Ask in the chat");
        await chat.Sees("I want to talk to a person");
        await Expect(chat.Bubbles.Filter(new() { HasText = "555-0100" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Everything_is_reached_and_left_again_by_the_keyboard_alone()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await Expect(chat.Page.GetByRole(AriaRole.Banner)).ToBeVisibleAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Main, new() { Name = "Chat with the clinic's pain guide" })).ToBeVisibleAsync();
        var menu = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        await menu.FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Continue on your phone" })).ToBeFocusedAsync();
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "true");
        await chat.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "false");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Keyboard.PressAsync("Tab");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Dialog, new() { Name = "Go on with your chat" })).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_new_message_does_not_take_the_focus_from_the_box()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Begun(context, service.Address);
        await chat.Say("my right knee hurts for 5 months");
        await chat.Sees("Do you have any of these now?");
        await Expect(chat.Box).ToBeFocusedAsync();
    }

    private static async Task Fits(ChatWindow chat, string name)
    {
        await chat.Page.ScreenshotAsync(new() { Path = ChatWindow.PicturePath(name) });
        Assert.Empty(await chat.Page.EvaluateAsync<string[]>(LowButtons));
        Assert.True(await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), name);
    }
}
