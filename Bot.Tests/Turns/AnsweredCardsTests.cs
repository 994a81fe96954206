using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Storage;
using Bot.Tests.Hosting;
using Bot.Tests.Polyfills.BotBuilder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Turns;

public sealed class AnsweredCardsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeChannel _channel = new();
    private readonly WebApplicationFactory<Program> _service;

    public AnsweredCardsTests() => _service = new ServiceHost(_folder).WithWebHostBuilder(
        builder => builder.ConfigureTestServices(services => services.AddSingleton<IHttpClientFactory>(_channel)));

    public void Dispose()
    {
        _service.Dispose();
        _channel.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_card_pressed_in_Teams_is_replaced_by_what_was_picked()
    {
        await Say("hello");
        var (data, label) = Button(Sent().Last());
        await Press(data);
        var put = Assert.Single(_channel.Calls, call => call.Call.StartsWith("PUT ", StringComparison.Ordinal));
        Assert.EndsWith("/v3/conversations/t1/activities/card-1", put.Call, StringComparison.Ordinal);
        var replaced = ActivityJson.CardOf(ActivityJson.Parse(put.Body))!.Value;
        Assert.Contains(Parts(replaced), part => part.TryGetProperty("text", out var text) && text.ValueEquals($"✓ {label}"));
        Assert.DoesNotContain("Action.Submit", put.Body, StringComparison.Ordinal);
        Assert.Contains("18 or older", put.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_an_earlier_step_is_answered_kindly_and_closed_without_a_mark()
    {
        await Say("hello");
        var (data, _) = Button(Sent().Last());
        await Say("yes me");
        await Press(data);
        var put = Assert.Single(_channel.Calls, call => call.Call.StartsWith("PUT ", StringComparison.Ordinal));
        Assert.DoesNotContain("Action.Submit", put.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Parts(ActivityJson.CardOf(ActivityJson.Parse(put.Body))!.Value), IsMarked);
        Assert.Contains(Sent(), text => text.Contains("earlier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_refuses_the_replacement_still_gets_every_reply_and_nothing_waits()
    {
        _channel.Answer = request => request.Method == HttpMethod.Put ? new HttpResponseMessage(HttpStatusCode.NotImplemented) : null;
        await Say("hello");
        await Press(Button(Sent().Last()).Data);
        Assert.Contains(Sent(), text => text.Contains("In your own words", StringComparison.Ordinal));
        Assert.Empty(await _service.Services.GetRequiredService<IOutbox>().Unsent(new ConversationKey("msteams", "t1"), default));
    }

    [Fact]
    public async Task Other_channels_keep_their_cards()
    {
        await Say("hello", "emulator");
        await Press(Button(Sent().First(body => body.Contains("Action.Submit", StringComparison.Ordinal))).Data, "emulator");
        Assert.DoesNotContain(_channel.Calls, call => call.Call.StartsWith("PUT ", StringComparison.Ordinal));
    }

    private static (string Data, string Label) Button(string body)
    {
        var button = Parts(ActivityJson.CardOf(ActivityJson.Parse(body))!.Value)
            .First(part => part.TryGetProperty("type", out var type) && type.ValueEquals("Action.Submit"));
        return (button.GetProperty("data").GetRawText(), button.GetProperty("title").GetString()!);
    }

    private static IEnumerable<JsonElement> Parts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Parts(member.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Parts),
        _ => [],
    };

    private static bool IsMarked(JsonElement part) => part.TryGetProperty("text", out var text) && text.GetString()!.StartsWith('✓');

    private IEnumerable<string> Sent() => _channel.Calls.Where(call => call.Call.StartsWith("POST ", StringComparison.Ordinal)).Select(call => call.Body);

    private Task Say(string text, string channel = "msteams") => Post($"\"text\":\"{text}\"", channel);

    private Task Press(string data, string channel = "msteams") => Post($"\"value\":{data},\"replyToId\":\"card-1\"", channel);

    private async Task Post(string what, string channel)
    {
        using var client = _service.CreateClient();
        using var body = new StringContent(
            $$$"""
            {"type":"message","id":"{{{Guid.NewGuid():N}}}",{{{what}}},"channelId":"{{{channel}}}","serviceUrl":"http://localhost:5999",
            "conversation":{"id":"t1","conversationType":"personal"},"from":{"id":"patient"},"recipient":{"id":"bot"}}
            """, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
    }
}
