using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Hosting;

/// <summary>Somebody who talks to the service as the Emulator does, with the replies in the response.</summary>
internal sealed class EmulatorUser(ServiceHost service, string? conversation = null)
{
    private readonly string _conversation = conversation ?? Guid.NewGuid().ToString();

    /// <summary>A message of this user.</summary>
    internal JsonObject Message(string? text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "emulator",
        ["deliveryMode"] = "expectReplies",
        ["serviceUrl"] = "http://localhost:1",
        ["conversation"] = new JsonObject { ["id"] = _conversation },
        ["from"] = new JsonObject { ["id"] = "patient", ["role"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" },
        ["locale"] = "en-US",
        ["text"] = text,
    };

    /// <summary>Posts an activity and returns the replies.</summary>
    internal async Task<IReadOnlyList<JsonElement>> Post(JsonObject activity)
    {
        var (status, body) = await service.Post(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Says something and returns the replies.</summary>
    internal Task<IReadOnlyList<JsonElement>> Say(string text) => Post(Message(text));

    /// <summary>Submits a card and returns the replies.</summary>
    internal Task<IReadOnlyList<JsonElement>> Submit(string value)
    {
        var activity = Message(text: null);
        activity["value"] = JsonNode.Parse(value);
        return Post(activity);
    }

    /// <summary>Opens the conversation and agrees, so that the interview begins.</summary>
    internal async Task Begin()
    {
        await Say("hello");
        await Submit("""{"card":"consent","turn":1,"action":"submit","choice":"me"}""");
    }

    /// <summary>The trace at the end of the replies.</summary>
    internal static JsonElement Trace(IReadOnlyList<JsonElement> replies) => replies[^1].GetProperty("value");
}
