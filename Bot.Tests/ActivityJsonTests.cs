using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Bot.Tests;

public sealed class ActivityJsonTests
{
    private const string Submitted = """
        {"type":"message","id":"7","timestamp":"2026-11-21T07:38:55.25+00:00","channelId":"webchat","from":{"id":"dl_u","role":"user"},
         "conversation":{"id":"c"},"text":"süß \"5 < 6\"","value":{"card":"severity","pain":"7","when":"2026-11-21T07:38:55Z","list":[1,2.5,null,true]},
         "channelData":{"postBack":true,"clientActivityID":"x"},"unknown":{"kept":[1]}}
        """;

    [Fact]
    public void An_activity_is_written_as_it_was_read()
    {
        var activity = ActivityJson.Parse(Submitted);

        Assert.Equal(("message", "7", "süß \"5 < 6\"", "dl_u"), (activity.Type, activity.Id, activity.Text, activity.From!.Id));
        AssertSame(Submitted, ActivityJson.Write(activity));
    }

    [Fact]
    public void Bytes_and_text_are_read_alike()
    {
        AssertSame(ActivityJson.Write(ActivityJson.Parse(Submitted)), ActivityJson.Write(ActivityJson.Parse(Encoding.UTF8.GetBytes(Submitted))));
    }

    [Fact]
    public void Value_and_channel_data_are_read_exactly()
    {
        var activity = ActivityJson.Parse(Submitted);

        AssertSame("""{"card":"severity","pain":"7","when":"2026-11-21T07:38:55Z","list":[1,2.5,null,true]}""", ActivityJson.Value(activity)!.Value.GetRawText());
        Assert.True(ActivityJson.ChannelData(activity)!.Value.GetProperty("postBack").GetBoolean());
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","value":null,"channelData":null}""")]
    public void What_was_not_sent_is_null(string json)
    {
        var activity = ActivityJson.Parse(json);

        Assert.Null(ActivityJson.Value(activity));
        Assert.Null(ActivityJson.ChannelData(activity));
    }

    [Fact]
    public void Value_and_channel_data_are_written_exactly_even_after_their_document_is_gone()
    {
        var activity = new Activity { Type = ActivityTypes.Trace, Name = "T" };
        using (var json = JsonDocument.Parse("""{"value":{"turn":4,"text":null,"at":"2026-11-21T07:38:55Z"},"data":[1]}"""))
        {
            ActivityJson.SetValue(activity, json.RootElement.GetProperty("value"));
            ActivityJson.SetChannelData(activity, json.RootElement.GetProperty("data"));
        }

        AssertSame("""{"type":"trace","name":"T","value":{"turn":4,"text":null,"at":"2026-11-21T07:38:55Z"},"channelData":[1]}""", ActivityJson.Write(activity));
    }

    [Fact]
    public void An_adaptive_card_travels_inside_an_attachment()
    {
        var message = new Activity { Type = ActivityTypes.Message, Attachments = [ActivityJson.AdaptiveCard("""{"type":"AdaptiveCard","body":[]}""")] };

        AssertSame(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}]}""",
            ActivityJson.Write(message));
    }

    [Fact]
    public void The_data_of_a_pressed_button_is_read_as_json()
    {
        using var data = JsonDocument.Parse("""{"pain":7}""");

        var read = ActivityJson.Data(new AdaptiveCardInvokeAction { Data = ActivityJson.Content(data.RootElement) });

        Assert.Equal(7, read!.Value.GetProperty("pain").GetInt32());
        Assert.Null(ActivityJson.Data(new AdaptiveCardInvokeAction()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","from":{"id":true}}""")]
    public void Text_that_is_no_activity_is_refused(string json)
    {
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(json));
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void A_card_that_is_not_json_is_refused()
    {
        Assert.ThrowsAny<JsonException>(() => ActivityJson.AdaptiveCard("{card"));
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
