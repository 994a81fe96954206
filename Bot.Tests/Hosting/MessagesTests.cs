using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Hosting;

public sealed class MessagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceHost _service;

    public MessagesTests() => _service = new ServiceHost(_folder);

    public void Dispose()
    {
        _service.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_turn_on_the_emulator_ends_with_exactly_one_trace()
    {
        foreach (var text in new[] { "hello", "Yes, me", "My back hurts", "", "😀" })
        {
            var replies = await _service.Say(text);
            Assert.True(replies.Count > 1);
            Assert.Equal("trace", replies[^1].GetProperty("type").GetString());
            Assert.Single(replies, reply => reply.GetProperty("type").GetString() == "trace");
        }
    }

    [Fact]
    public async Task The_trace_keeps_its_contract()
    {
        await _service.Say("hello");
        await _service.Say("Yes, me");
        var trace = (await _service.Say("Burning pain in my left lower back down to my calf for five months, 6 out of 10, no numbness"))[^1];
        Assert.Equal("TriageTurn", trace.GetProperty("name").GetString());
        Assert.Equal("Triage turn", trace.GetProperty("label").GetString());
        Assert.Equal("https://triagebot.dev/schemas/turn-trace/v1", trace.GetProperty("valueType").GetString());
        var value = trace.GetProperty("value");
        Assert.Equal(3, value.GetProperty("turn").GetInt32());
        Assert.Equal("Interview", value.GetProperty("stageAfter").GetString());
        Assert.True(value.TryGetProperty("disposition", out _));
        Assert.Equal(JsonValueKind.Array, value.GetProperty("interventions").ValueKind);
        Assert.True(value.GetProperty("elapsedMs").GetDouble() >= 0);
        var evidence = value.GetProperty("evidence").EnumerateArray().ToDictionary(e => e.GetProperty("slot").GetString()!);
        Assert.Equal("present", evidence["location"].GetProperty("status").GetString());
        Assert.Equal("left", evidence["side"].GetProperty("code").GetString());
        Assert.Equal(150, evidence["duration"].GetProperty("value").GetProperty("minDays").GetDouble());
        Assert.False(evidence["duration"].TryGetProperty("code", out _));
        Assert.Equal("{\"score\":6}", evidence["severity"].GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task No_trace_leaves_the_service_on_another_channel()
    {
        var message = ServiceHost.Message("hello");
        message["channelId"] = "msteams";
        var replies = await _service.Turn(message);
        Assert.NotEmpty(replies);
        Assert.DoesNotContain(replies, reply => reply.GetProperty("type").GetString() == "trace");
    }

    [Fact]
    public async Task The_same_activity_delivered_twice_gets_the_same_replies()
    {
        var message = ServiceHost.Message("hello");
        var first = await _service.Post(message.ToJsonString());
        Assert.Equal(first, await _service.Post(message.ToJsonString()));
        Assert.Equal(2, ServiceHost.Trace(await _service.Say("Yes, me")).GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task A_restart_goes_on_where_the_conversation_was()
    {
        await _service.Say("hello");
        await _service.Say("Yes, me");
        _service.Dispose();
        using var again = new ServiceHost(_folder);
        var trace = ServiceHost.Trace(await again.Say("My left knee hurts"));
        Assert.Equal((3, "Interview"), (trace.GetProperty("turn").GetInt32(), trace.GetProperty("stageBefore").GetString()));
    }

    [Fact]
    public async Task A_pressed_card_is_an_answer()
    {
        var card = (await _service.Say("hello"))[0];
        var data = FirstSubmit(card.GetProperty("attachments")[0].GetProperty("content"))!.Value;
        var press = ServiceHost.Message(null);
        press["value"] = JsonNode.Parse(data.GetRawText());
        Assert.Equal("Interview", ServiceHost.Trace(await _service.Turn(press)).GetProperty("stageAfter").GetString());
    }

    [Fact]
    public async Task A_card_pressed_again_later_changes_nothing()
    {
        var card = (await _service.Say("hello"))[0];
        var data = FirstSubmit(card.GetProperty("attachments")[0].GetProperty("content"))!.Value;
        await _service.Say("Yes, me");
        var before = ServiceHost.Trace(await _service.Say("My left knee hurts")).GetProperty("evidence").GetRawText();
        var press = ServiceHost.Message(null);
        press["value"] = JsonNode.Parse(data.GetRawText());
        var replies = await _service.Turn(press);
        Assert.Equal(before, ServiceHost.Trace(replies).GetProperty("evidence").GetRawText());
        Assert.Contains("earlier", replies[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execute_button_is_answered_as_an_invoke()
    {
        await _service.Say("hello");
        var press = ServiceHost.Message(null);
        press["type"] = "invoke";
        press["name"] = "adaptiveCard/action";
        press["deliveryMode"] = null;
        press["serviceUrl"] = "http://localhost:1";
        press["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"submit","data":{"card":"consent","turn":1,"choice":"me"}},"trigger":"manual"}""");
        var (status, body) = await _service.Post(press.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, JsonDocument.Parse(body).RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("Interview", ServiceHost.Trace(await _service.Say("My left knee hurts")).GetProperty("stageBefore").GetString());
    }

    [Fact]
    public async Task Health_answers_are_not_taken_in_a_teams_channel()
    {
        var message = ServiceHost.Message("my back hurts");
        message["channelId"] = "msteams";
        message["conversation"] = new JsonObject { ["id"] = "team", ["isGroup"] = true, ["conversationType"] = "channel" };
        var reply = Assert.Single(await _service.Turn(message));
        Assert.Contains("personal chat", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_months_of_sciatica_reaches_the_specialist_by_R16_asking_only_what_is_missing()
    {
        await _service.Say("Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. "
            + "PT 10 weeks and gabapentin, still 6 out of 10.");
        var asked = new List<string>();
        var trace = ServiceHost.Trace(await _service.Say("Yes, me"));
        for (; trace.TryGetProperty("pendingQuestion", out var pending) && trace.GetProperty("stageAfter").GetString() is "Interview" or "Review"; asked.Add(pending.GetString()!))
        {
            trace = ServiceHost.Trace(await _service.Say(trace.GetProperty("stageAfter").GetString() is "Review" ? "yes, that's right" : "none of these"));
            Assert.True(asked.Count < 12, string.Join(' ', asked));
        }

        Assert.Equal("ROUTINE_SPECIALIST", trace.GetProperty("disposition").GetString());
        Assert.Contains("R16", trace.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        var interventions = trace.GetProperty("interventions").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.Contains("INT-ESI", interventions);
        Assert.Contains("INT-SNRB", interventions);
        Assert.DoesNotContain(asked, question => question is "duration" or "severity" or "where" or "spread" or "treatments");
    }

    [Fact]
    public async Task Numb_between_the_legs_is_answered_with_emergency_advice_at_once()
    {
        var replies = await _service.Say("Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        var trace = ServiceHost.Trace(replies);
        Assert.Equal(("EMERGENCY", "Emergency"), (trace.GetProperty("disposition").GetString(), trace.GetProperty("stageAfter").GetString()));
        Assert.Contains("911", string.Join(' ', replies.Select(reply => reply.GetRawText())), StringComparison.Ordinal);
    }

    private static JsonElement? FirstSubmit(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "Action.Submit" => json.GetProperty("data"),
        JsonValueKind.Object => json.EnumerateObject().Select(member => FirstSubmit(member.Value)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(FirstSubmit).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
