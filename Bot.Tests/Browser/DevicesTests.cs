using Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class DevicesTests(ChromiumFixture chromium)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    [BrowserFact]
    public async Task The_link_of_the_picture_carries_the_chat_to_a_phone_and_both_go_on()
    {
        using var service = new RunningService();
        await using var desk = await chromium.OpenContextAsync();
        await using var pocket = await chromium.OpenContextAsync(Phone);
        var chat = await ChatWindow.Begun(desk, service.Address);
        var before = await chat.Transcript();
        var code = await MakeCode(chat);
        await chat.Picture("phone-code");
        await chat.Press("Close");

        var phone = await ChatWindow.Visit(pocket, new Uri(service.Address, $"#code={code}"));
        await Expect(phone.Page.GetByLabel("Code", new() { Exact = true })).ToHaveValueAsync(code);
        await phone.Picture("phone-enter");
        await phone.Press("Open my chat");
        await phone.Sees("In your own words");
        Assert.Equal(before, await phone.Transcript());
        Assert.DoesNotContain("code", phone.Page.Url, StringComparison.Ordinal);
        await chat.Sees("open on another device");
        await phone.Say("my right knee hurts");
        await chat.Sees("my right knee hurts");
        await chat.Say("for three weeks");
        await phone.Sees("for three weeks");
        Assert.Empty(phone.Strays);
    }

    [BrowserFact]
    public async Task A_code_is_typed_in_any_form_and_is_good_once()
    {
        using var service = new RunningService();
        await using var desk = await chromium.OpenContextAsync();
        await using var pocket = await chromium.OpenContextAsync(Phone);
        await using var other = await chromium.OpenContextAsync(Phone);
        var chat = await ChatWindow.Begun(desk, service.Address);
        var code = await MakeCode(chat);
        var phone = await ChatWindow.Open(pocket, service.Address);
        await Enter(phone, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await phone.Sees("In your own words");

        var late = await ChatWindow.Open(other, service.Address);
        await Enter(late, code);
        await late.Sees("This code does not open a chat");
        await late.Picture("phone-wrong-code");
        await late.Press("Not now");
        await late.Sees("Are you 18 or older");
        await Expect(late.Page.GetByText("In your own words")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_link_opens_nothing_before_the_patient_says_so()
    {
        using var service = new RunningService();
        await using var desk = await chromium.OpenContextAsync();
        await using var pocket = await chromium.OpenContextAsync(Phone);
        var code = await MakeCode(await ChatWindow.Begun(desk, service.Address));
        var phone = await ChatWindow.Visit(pocket, new Uri(service.Address, $"#code={code}"));
        await phone.Press("Not now");
        await phone.Sees("Are you 18 or older");
        await Expect(phone.Page.GetByText("In your own words")).ToHaveCountAsync(0);
    }

    private static async Task<string> MakeCode(ChatWindow chat)
    {
        await chat.Choose("Continue on your phone");
        await Expect(chat.Page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        return await chat.Page.GetByLabel("Your code").InnerTextAsync();
    }

    private static async Task Enter(ChatWindow phone, string code)
    {
        await phone.Choose("I have a code");
        await phone.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await phone.Press("Open my chat");
    }
}
