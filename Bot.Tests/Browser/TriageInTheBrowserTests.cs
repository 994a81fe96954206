using Bot.Dialogs.Content;
using Bot.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class TriageInTheBrowserTests(ChromiumFixture chromium)
{
    private const string Story =
        "Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. PT 10 weeks and gabapentin, still 6 out of 10.";

    [BrowserFact]
    public async Task A_patient_clicks_and_types_from_consent_to_a_visit_request()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Picture("triage-1-consent");
        await chat.Press("Yes, me");
        await chat.Sees("In your own words");
        await chat.Say(Story);
        await chat.Sees("Do you have any of these now?");
        await chat.Picture("triage-2-safety");
        await chat.Press("None of these");
        await chat.Sees("They matter for shots");
        await chat.Picture("triage-3-cautions");
        await chat.Press("None of these");
        await chat.Sees("Is that right?");
        await chat.Picture("triage-4-review");
        await chat.Press("Yes, that's right");
        await chat.Sees("Would you like to ask for a visit with a specialist?");
        await chat.Sees(NameOf("epidural-steroid"));
        await chat.Sees(NameOf("nerve-root-block"));
        await chat.Picture("triage-5-guidance");
        await chat.Press("Yes, ask for a visit");
        await chat.Sees("What is your name?");
        await chat.Picture("triage-6-visit");
        await chat.Fill("Name", "Maria Lopez");
        await chat.Fill("Contact", "555 010 2030");
        await chat.Fill("Times that suit you", "Monday mornings");
        await chat.Submit();
        await chat.Sees("Your visit request was sent");
        await Expect(chat.Page.GetByText("PV-").Last).ToBeVisibleAsync();
        await chat.Picture("triage-7-confirmation");
    }

    [BrowserFact]
    public async Task An_emergency_in_the_first_message_is_answered_in_that_turn()
    {
        using var service = new RunningService();
        await using var context = await chromium.OpenContextAsync();
        var chat = await ChatWindow.Open(context, service.Address);
        await chat.Say("Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        await Expect(chat.Page.Locator("#chat").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Call 911" }).Last).ToBeVisibleAsync();
        await chat.Picture("emergency");
    }

    private static string NameOf(string intervention) => ContentSet.BuiltIn().Open($"interventions/{intervention}.yaml").String("name");
}
