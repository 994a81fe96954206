using Bot.Dialogs;
using Bot.Settings;
using Bot.Turns;
using Bot.Turns.Reading;

namespace Bot.Tests.Turns.Reading;

public sealed class ActivityReaderTests
{
    private readonly ActivityReader _reader = new(new LimitSettings { MessageLength = 100 }, TurnWorkshop.Words);

    [Theory]
    [InlineData("""{"text":"  my back hurts "}""", "my back hurts")]
    [InlineData("""{"text":"😀"}""", "😀")]
    [InlineData("""{"text":""}""", "")]
    [InlineData("""{"text":null}""", "")]
    [InlineData("{}", "")]
    [InlineData("""{"text":"<at>Pain Bot</at> my back hurts","entities":[{"type":"mention","text":"<at>Pain Bot</at>","mentioned":{"id":"bot"}}]}""", "my back hurts")]
    [InlineData("""{"text":"<at>Ann</at> my back hurts","entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"ann"}}]}""", "<at>Ann</at> my back hurts")]
    [InlineData("""{"text":"hello","attachments":[{"contentType":"text/html","content":"<p>hello</p>"}]}""", "hello")]
    [InlineData("""{"text":"hello","value":{"note":"1"}}""", "hello")]
    [InlineData("""{"text":"hello","value":"odd"}""", "hello")]
    public void A_message_is_what_it_says(string members, string expected) =>
        Assert.Equal(new PatientInput.Said(expected), Read(members)!.Input);

    [Fact]
    public void A_card_is_read_with_its_name_turn_action_and_fields()
    {
        var card = Card("""{"card":"severity","turn":4,"action":"submit","average":"6","activity":"7"}""");
        Assert.Equal(("severity", 4, "submit"), (card.Card, card.Turn, card.Action));
        Assert.Equal(["activity=7", "average=6"], card.Fields.Select(field => $"{field.Key}={field.Value}"));
    }

    [Theory]
    [InlineData("""{"card":"severity","turn":"4","action":"submit","average":6}""", "severity", 4, "submit", "average=6")]
    [InlineData("""{"card":"severity","turn":"four","action":"submit","average":true}""", "severity", null, "submit", "average=true")]
    [InlineData("""{"card":7,"turn":-1,"action":null,"choice":["a","b"]}""", "7", null, "submit", "choice=a,b")]
    [InlineData("""{"turn":99999999999,"choice":{"a":1},"none":null,"msteams":{}}""", "", null, "submit", "choice={\"a\":1}")]
    [InlineData("{}", "", null, "submit", "")]
    public void A_card_with_missing_or_wrong_fields_is_read_as_far_as_it_goes(string value, string name, int? turn, string action, string fields)
    {
        var card = Card(value);
        Assert.Equal((name, turn, action), (card.Card, card.Turn, card.Action));
        Assert.Equal(fields, string.Join(';', card.Fields.Select(field => $"{field.Key}={field.Value}")));
    }

    [Theory]
    [InlineData("""{"attachments":[{"contentType":"image/png","contentUrl":"https://x.example/1.png"}]}""", "image")]
    [InlineData("""{"text":" ","attachments":[{"contentType":"audio/ogg"}]}""", "audio")]
    public void An_attachment_without_words_cannot_be_read(string members, string kind) =>
        Assert.Equal(new PatientInput.Unsupported(kind), Read(members)!.Input);

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"},{"id":"patient"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""")]
    [InlineData("""{"type":"event","name":"webchat/join"}""")]
    public void Whoever_opens_the_conversation_has_joined(string members) => Assert.IsType<PatientInput.Joined>(Read(members)!.Input);

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"patient"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""")]
    [InlineData("""{"type":"event","name":"tokens/response"}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"messageReaction"}""")]
    [InlineData("""{"type":"somethingNew","text":"hello"}""")]
    [InlineData("""{"type":"invoke","name":"signin/verifyState"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":"odd"}}""")]
    [InlineData("""{"text":"hello","conversation":{}}""")]
    [InlineData("""{"text":"hello","channelId":""}""")]
    public void What_asks_for_no_turn_gets_none(string members) => Assert.Null(Read(members));

    [Fact]
    public void A_pressed_execute_button_is_the_same_as_a_submit()
    {
        var turn = Read("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"skip","data":{"card":"severity","turn":4}}}}""")!;
        var card = Assert.IsType<PatientInput.Submitted>(turn.Input);
        Assert.Equal(("severity", 4, "skip"), (card.Card, card.Turn, card.Action));
    }

    [Fact]
    public void A_message_that_is_too_long_is_screened_at_both_ends_and_not_kept()
    {
        var turn = Read($$"""{"text":"begins {{new string('x', 5000)}} ends"}""")!;
        var input = Assert.IsType<PatientInput.TooLong>(turn.Input);
        Assert.StartsWith("begins", input.Beginning);
        Assert.EndsWith("ends", input.End);
        Assert.Equal(201, turn.Activity.Text!.Length);
    }

    [Fact]
    public void A_card_that_is_too_long_is_screened_at_both_ends_and_not_kept()
    {
        var turn = Read($$$"""{"value":{"card":"visit-request","name":"{{{new string('x', 5000)}}}"}}""")!;
        Assert.IsType<PatientInput.TooLong>(turn.Input);
        Assert.Null(turn.Activity.Value);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public void Health_answers_are_not_taken_in_a_group_and_not_kept(string scope)
    {
        var turn = Read($$$"""{"text":"my back hurts","channelId":"msteams","conversation":{"id":"c1","isGroup":true,"conversationType":"{{{scope}}}"}}""")!;
        Assert.Equal(TurnWorkshop.Words.PersonalOnly, turn.Refusal);
        Assert.Equal("…", turn.Activity.Text);
    }

    [Theory]
    [InlineData("""{"id":"a1"}""", "activity:a1")]
    [InlineData("""{"channelData":{"clientActivityID":"k9"}}""", "client:k9")]
    [InlineData("""{"id":"a1","channelData":{"clientActivityID":"k9"}}""", "activity:a1 client:k9")]
    [InlineData("""{"channelData":{"clientActivityID":null}}""", "")]
    [InlineData("""{"channelData":"odd"}""", "")]
    public void A_delivery_is_known_by_the_activitys_and_the_clients_id(string members, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(members)!.DeliveryKeys));

    [Theory]
    [InlineData("""{"channelId":"emulator"}""", true)]
    [InlineData("""{"channelId":"msteams"}""", true)]
    [InlineData("""{"channelId":"emulator","deliveryMode":"expectReplies"}""", false)]
    [InlineData("""{"channelId":"webchat"}""", false)]
    [InlineData("""{"channelId":"directline"}""", false)]
    public void Replies_are_sent_unless_the_channel_fetches_or_expects_them(string members, bool expected) =>
        Assert.Equal(expected, Read(members)!.MustSend);

    private PatientInput.Submitted Card(string value) => Assert.IsType<PatientInput.Submitted>(Read($$"""{"value":{{value}}}""")!.Input);

    private InboundTurn? Read(string members)
    {
        var activity = System.Text.Json.Nodes.JsonNode.Parse("""
            {"type":"message","channelId":"emulator","conversation":{"id":"c1"},"from":{"id":"patient"},"recipient":{"id":"bot"}}
            """)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(members)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }

        return _reader.Read(ActivityJson.Parse(activity.ToJsonString()));
    }
}
