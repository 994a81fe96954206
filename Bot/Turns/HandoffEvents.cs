using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>The Bot Framework's handoff protocol: an event hands the conversation to a hub of agents, with what it is about and what was said.</summary>
internal static class HandoffEvents
{
    /// <summary>Name of the event with which a hub tells how it goes.</summary>
    internal const string Status = "handoff.status";

    private const string Initiate = "handoff.initiate";

    /// <summary>The event that asks a hub to take over.</summary>
    /// <param name="request">Who is to be reached, and why.</param>
    /// <param name="said">The log of the conversation so far.</param>
    internal static Activity Of(CallBackRequest request, IEnumerable<LogEntry> said)
    {
        var activity = new Activity(ActivityTypes.Event) { Name = Initiate };
        ActivityJson.SetValue(activity, Context(request));
        activity.Attachments = [new Attachment { ContentType = "application/json", Name = "Transcript", Content = ActivityJson.Content(Transcript(said)) }];
        return activity;
    }

    private static JsonElement Context(CallBackRequest request) => JsonSerializer.SerializeToElement(request, RequestJson.Default.CallBackRequest);

    private static JsonElement Transcript(IEnumerable<LogEntry> said)
    {
        var activities = new JsonArray([.. said.Select(entry => JsonNode.Parse(entry.Activity))]);
        using var document = JsonDocument.Parse(new JsonObject { ["activities"] = activities }.ToJsonString());
        return document.RootElement.Clone();
    }
}
