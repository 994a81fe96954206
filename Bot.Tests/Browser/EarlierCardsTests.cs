using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class EarlierCardsTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task An_answered_card_shows_the_answer_and_cannot_be_pressed_again_also_after_a_reload()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Press("Yes, me");
        await chat.Sees("In your own words");
        await Expect(Button(chat, "Under 18")).ToBeDisabledAsync();
        await chat.Say("My right knee hurts for 5 months.");
        var fever = chat.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Fever or chills" });
        await Expect(fever).ToBeEnabledAsync();
        await chat.Picture("cards-earlier");
        await chat.Page.ReloadAsync();
        await Expect(Button(chat, "✓ Yes, me")).ToBeDisabledAsync();
        await Expect(Button(chat, "Under 18")).ToBeDisabledAsync();
        await Expect(fever).ToBeEnabledAsync();
        await chat.Picture("cards-earlier-reloaded");
    }

    [BrowserFact]
    public async Task A_card_whose_question_was_answered_in_words_is_closed_too()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Say("yes me");
        await chat.Sees("In your own words");
        await Expect(Button(chat, "Under 18")).ToBeDisabledAsync();
        await Expect(Button(chat, "Yes, me")).ToBeDisabledAsync();
    }

    [BrowserFact]
    public async Task The_call_button_of_an_emergency_stays_alive()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Say("Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        await Expect(Button(chat, "Call 911")).ToBeVisibleAsync();
        await chat.Say("ok thanks");
        await Expect(chat.Bubbles.Filter(new() { HasText = "ok thanks" })).ToHaveCountAsync(1);
        await Expect(Button(chat, "Call 911").First).ToBeEnabledAsync();
    }

    private static ILocator Button(ChatWindow chat, string label) => chat.Page.Locator(".ac-pushButton").And(chat.Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }));
}
