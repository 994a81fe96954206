using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn;

public sealed class ActivityWireTests
{
    [Fact]
    public void Every_property_survives_the_way_in_and_out_known_or_not()
    {
        const string wire = """
            {"type":"message","id":"1","timestamp":"2026-11-21T07:38:55.5+00:00","localTimestamp":"2026-11-21T08:38:55+01:00","localTimezone":"Europe/Berlin",
             "serviceUrl":"https://smba.trafficmanager.net/amer/","channelId":"msteams","from":{"id":"29:u","name":"Ana","aadObjectId":"o","tenantName":"T"},
             "conversation":{"id":"a:1","conversationType":"personal","tenantId":"t","more":[1]},"recipient":{"id":"28:b","role":"bot"},"textFormat":"plain",
             "locale":"en-US","text":"hi","suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"Yes"}]},
             "attachments":[{"contentType":"text/html","content":"<p>hi</p>","odd":true}],
             "entities":[{"type":"clientInfo","platform":"Web"}],"channelData":{"tenant":{"id":"t"}},"value":{"k":"pain","n":7},"replyToId":"0",
             "semanticAction":{"id":"x"},"unknown":{"deep":[null,1.50,"é"]}}
            """;

        var activity = JsonSerializer.Deserialize(wire, WireJson.Activity)!;
        var written = JsonSerializer.Serialize(activity, WireJson.Activity);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wire), JsonNode.Parse(written)), written);
        Assert.Equal("x", activity.Properties!["semanticAction"].GetProperty("id").GetString());
        Assert.Equal("T", activity.From!.Properties!["tenantName"].GetString());
    }

    [Fact]
    public void Nulls_and_extra_escapes_are_not_written()
    {
        var written = JsonSerializer.Serialize(new Activity(ActivityTypes.Message) { Text = "5 < 6 & \"süß\"" }, WireJson.Activity);

        Assert.Equal("""{"type":"message","text":"5 < 6 & \"süß\""}""", written);
    }

    [Fact]
    public void What_a_bot_puts_into_a_value_is_written_by_its_own_shape()
    {
        var written = JsonSerializer.Serialize(new Activity(ActivityTypes.Trace) { Value = new { turn = 4, Kept = "As it is" } }, WireJson.Activity);

        Assert.Equal("""{"type":"trace","value":{"turn":4,"Kept":"As it is"}}""", written);
    }

    [Fact]
    public void A_mention_is_read_from_its_entity_and_written_whole()
    {
        const string wire = """{"type":"message","text":"<at>Bot</at> hi","entities":[{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>Bot</at>"},{"type":"place"}]}""";
        var activity = JsonSerializer.Deserialize(wire, WireJson.Activity)!;

        var mention = Assert.Single(activity.GetMentions());

        Assert.Equal(("28:b", "<at>Bot</at>"), (mention.Mentioned?.Id, mention.Text));
        var sent = JsonSerializer.Serialize(new Activity { Entities = [mention] }, WireJson.Activity);
        Assert.Equal("""{"entities":[{"mentioned":{"id":"28:b"},"text":"<at>Bot</at>","type":"mention"}]}""", sent);
    }

    [Theory]
    [InlineData("""{"entities":[{"type":"mention","mentioned":5,"text":{}}]}""")]
    [InlineData("""{"entities":[{"type":"mention"}]}""")]
    public void A_broken_mention_names_nobody(string wire)
    {
        var mention = Assert.Single(JsonSerializer.Deserialize(wire, WireJson.Activity)!.GetMentions());

        Assert.Null(mention.Mentioned);
        Assert.Null(mention.Text);
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_asked_for()
    {
        var activity = JsonSerializer.Deserialize("""{"channelData":{"eventType":"editMessage","team":{"id":"19:x"}}}""", WireJson.Activity)!;

        Assert.Equal("19:x", activity.GetChannelData<TeamsChannelData>()?.Team?.Id);
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
    }

    [Theory]
    [InlineData("message", "webchat", "1")]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "emulator", "1")]
    public void A_reference_names_only_an_activity_that_can_be_answered(string type, string channel, string? id)
    {
        var activity = new Activity { Type = type, Id = "1", ChannelId = channel, Conversation = new ConversationAccount { Id = "c" } };

        Assert.Equal(id, activity.GetConversationReference().ActivityId);
        Assert.Equal(id, activity.CreateReply("hi").ReplyToId);
    }
}
