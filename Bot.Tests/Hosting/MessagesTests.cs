using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Hosting;

public sealed class MessagesTests(SharedService shared) : IClassFixture<SharedService>
{
    private readonly EmulatorUser _user = new(shared.Host);

    [Fact]
    public async Task Every_turn_on_the_emulator_ends_with_exactly_one_trace()
    {
        foreach (var text in new[] { "hello", "Yes, me", "My back hurts", "", "😀" })
        {
            var replies = await _user.Say(text);
            Assert.True(replies.Count > 1);
            Assert.Equal("trace", replies[^1].GetProperty("type").GetString());
            Assert.Single(replies, reply => reply.GetProperty("type").GetString() == "trace");
        }
    }

    [Fact]
    public async Task The_trace_keeps_its_contract()
    {
        await _user.Begin();
        var trace = (await _user.Say("Burning pain in my left lower back down to my calf for five months, 6 out of 10, no numbness"))[^1];
        Assert.Equal("TriageTurn", trace.GetProperty("name").GetString());
        Assert.Equal("Triage turn", trace.GetProperty("label").GetString());
        Assert.Equal("https://triagebot.dev/schemas/turn-trace/v1", trace.GetProperty("valueType").GetString());
        var value = trace.GetProperty("value");
        Assert.Equal(3, value.GetProperty("turn").GetInt32());
        Assert.Equal("Interview", value.GetProperty("stageAfter").GetString());
        Assert.True(value.TryGetProperty("disposition", out _));
        Assert.Equal(JsonValueKind.Array, value.GetProperty("interventions").ValueKind);
        Assert.True(value.GetProperty("elapsedMs").GetDouble() >= 0);
        var evidence = value.GetProperty("evidence").EnumerateArray().ToLookup(e => e.GetProperty("slot").GetString()!);
        Assert.Equal("present", evidence["location"].Single().GetProperty("status").GetString());
        Assert.Equal("left", evidence["side"].Single().GetProperty("code").GetString());
        Assert.Equal(150, evidence["duration"].Single().GetProperty("value").GetProperty("minDays").GetDouble());
        Assert.False(evidence["duration"].Single().TryGetProperty("code", out _));
        Assert.Equal("{\"score\":6}", evidence["severity"].Single().GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task No_trace_leaves_the_service_on_another_channel()
    {
        var message = _user.Message("hello");
        message["channelId"] = "msteams";
        var replies = await _user.Post(message);
        Assert.NotEmpty(replies);
        Assert.DoesNotContain(replies, reply => reply.GetProperty("type").GetString() == "trace");
    }

    [Fact]
    public async Task The_same_activity_delivered_twice_gets_the_same_replies()
    {
        var message = _user.Message("hello");
        var first = await shared.Host.Post(message.ToJsonString());
        Assert.Equal(first, await shared.Host.Post(message.ToJsonString()));
        Assert.Equal(2, EmulatorUser.Trace(await _user.Say("Yes, me")).GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task A_restart_goes_on_where_the_conversation_was()
    {
        using var folder = new TemporaryFolder();
        using (var service = new ServiceHost(folder))
        {
            await new EmulatorUser(service, "kept").Begin();
        }

        using var again = new ServiceHost(folder);
        var trace = EmulatorUser.Trace(await new EmulatorUser(again, "kept").Say("My left knee hurts"));
        Assert.Equal((3, "Interview"), (trace.GetProperty("turn").GetInt32(), trace.GetProperty("stageBefore").GetString()));
    }

    [Fact]
    public async Task A_pressed_card_is_an_answer()
    {
        var card = (await _user.Say("hello"))[0];
        var data = FirstSubmit(card.GetProperty("attachments")[0].GetProperty("content"))!.Value;
        Assert.Equal("Interview", EmulatorUser.Trace(await _user.Submit(data.GetRawText())).GetProperty("stageAfter").GetString());
    }

    [Fact]
    public async Task A_card_pressed_again_later_changes_nothing()
    {
        await _user.Begin();
        var before = EmulatorUser.Trace(await _user.Say("My left knee hurts")).GetProperty("evidence").GetRawText();
        var replies = await _user.Submit("""{"card":"consent","turn":1,"action":"submit","choice":"adult"}""");
        Assert.Equal(before, EmulatorUser.Trace(replies).GetProperty("evidence").GetRawText());
        Assert.Contains("earlier", replies[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execute_button_is_answered_as_an_invoke()
    {
        await _user.Say("hello");
        var press = _user.Message(null);
        press["type"] = "invoke";
        press["name"] = "adaptiveCard/action";
        press["deliveryMode"] = null;
        press["serviceUrl"] = "http://localhost:1";
        press["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"submit","data":{"card":"consent","turn":1,"choice":"me"}},"trigger":"manual"}""");
        var (status, body) = await shared.Host.Post(press.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, JsonDocument.Parse(body).RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("Interview", EmulatorUser.Trace(await _user.Say("My left knee hurts")).GetProperty("stageBefore").GetString());
    }

    [Fact]
    public async Task Health_answers_are_not_taken_in_a_teams_channel()
    {
        var message = _user.Message("my back hurts");
        message["channelId"] = "msteams";
        message["conversation"] = new JsonObject { ["id"] = "team", ["isGroup"] = true, ["conversationType"] = "channel" };
        var reply = Assert.Single(await _user.Post(message));
        Assert.Contains("personal chat", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement? FirstSubmit(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "Action.Submit" => json.GetProperty("data"),
        JsonValueKind.Object => json.EnumerateObject().Select(member => FirstSubmit(member.Value)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(FirstSubmit).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
