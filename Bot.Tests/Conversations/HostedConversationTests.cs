using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Tests.Hosting;

namespace Bot.Tests.Conversations;

/// <summary>The golden conversations once more, through the whole service: wiring, JSON, store and plain-text twins.</summary>
public sealed partial class HostedConversationTests(SharedService shared) : IClassFixture<SharedService>
{
    public static TheoryData<string> Files() => ConversationTests.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_service_says_what_the_dialog_says(string file)
    {
        var chat = ChatFile.Read(Path.Combine(ChatFile.Folder, file));
        var conversation = Guid.NewGuid().ToString();
        var session = TriageSession.Start("PV-TEST01");
        foreach (var (said, turn) in ConversationTests.Turns(chat with { Now = shared.Clock.GetUtcNow() }))
        {
            shared.Clock.Pass(said.Later);
            var hosted = await Post(Activity(conversation, said.Input(session)));
            var expected = turn.Replies.Select(ChatLines.Plain).ToList();
            Assert.Equal(expected.Select(WithoutReference), hosted.Select(WithoutReference));
            session = turn.Session;
        }
    }

    private async Task<ImmutableArray<string>> Post(JsonObject activity)
    {
        var (_, body) = await shared.Host.Post(activity.ToJsonString());
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()!)];
    }

    // A channel without cards shows every reply as text.
    private static JsonObject Activity(string conversation, PatientInput input)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "sms",
            ["deliveryMode"] = "expectReplies",
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = "patient", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" },
            ["serviceUrl"] = "http://localhost:1",
        };
        switch (input)
        {
            case PatientInput.Joined:
                activity["type"] = "conversationUpdate";
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "patient" });
                break;
            case PatientInput.HandoffStatus status:
                activity["type"] = "event";
                activity["name"] = "handoff.status";
                activity["value"] = new JsonObject { ["state"] = status.State };
                break;
            case PatientInput.Said said:
                activity["text"] = said.Text;
                break;
            case PatientInput.Submitted card:
                activity["value"] = Value(card);
                break;
            default:
                activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://localhost:1/a.png" });
                break;
        }

        return activity;
    }

    private static JsonObject Value(PatientInput.Submitted card)
    {
        var value = new JsonObject { ["card"] = card.Card, ["turn"] = card.Turn, ["action"] = card.Action };
        foreach (var (name, text) in card.Fields)
        {
            value[name] = text;
        }

        return value;
    }

    // The service draws the number of a visit request; the golden file has a fixed one.
    private static string WithoutReference(string text) => Reference().Replace(text, "PV-");

    [GeneratedRegex("PV-[A-Z0-9]+(-[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
