using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine.Tokens;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Activities of the web channel made trustworthy: of what a browser posts only the members that a patient's client has a say in are kept,
/// and who, where and by which channel is written by the service.
/// </summary>
internal static class PostedActivity
{
    /// <summary>Channel id of the web channel.</summary>
    internal const string Channel = ChannelIds.Webchat;

    private const int LongestClientId = 200;
    private const string AnyFile = "application/octet-stream";

    private static readonly string[] Types = [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.EndOfConversation];

    private static readonly string[] Kept =
        ["type", "text", "textFormat", "locale", "localTimestamp", "localTimezone", "value", "name", "replyToId", "entities", "channelData"];

    /// <summary>Checks and rewrites a posted body.</summary>
    /// <param name="body">What was posted.</param>
    /// <param name="owner">Who posted it, by the token.</param>
    /// <param name="problem">What is wrong with it, when null is returned.</param>
    internal static Activity? Read(JsonElement body, TokenOwner owner, out string problem)
    {
        problem = Problem(body);
        if (problem.Length > 0)
        {
            return null;
        }

        try
        {
            return Addressed(ActivityJson.Parse(OnlyKept(body)), owner);
        }
        catch (JsonException)
        {
            problem = "A member of the activity has the wrong type.";
            return null;
        }
    }

    /// <summary>The activity that opens a conversation.</summary>
    internal static Activity Joined(TokenOwner owner, string? locale) => Addressed(
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [Bot(), User(owner)], Locale = locale }, owner);

    /// <summary>A file that was sent, without the file.</summary>
    internal static Activity Upload(TokenOwner owner) => Addressed(
        new Activity(ActivityTypes.Message) { Attachments = [new Attachment { ContentType = AnyFile }] }, owner);

    /// <summary>The bot, as clients know it.</summary>
    internal static ChannelAccount Bot() => new() { Id = "bot", Role = RoleTypes.Bot };

    private static Activity Addressed(Activity activity, TokenOwner owner)
    {
        activity.ChannelId = Channel;
        activity.ServiceUrl = "urn:triagebot:webchat";
        activity.From = User(owner);
        activity.Recipient = Bot();
        activity.Conversation = new ConversationAccount { Id = owner.Conversation };
        return activity;
    }

    private static ChannelAccount User(TokenOwner owner) => new() { Id = owner.User, Role = RoleTypes.User };

    private static string Problem(JsonElement body) =>
        body.ValueKind != JsonValueKind.Object ? "The body must be one activity, a JSON object."
        : !body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String ? "The activity has no type."
        : !Types.Contains(type.GetString(), StringComparer.Ordinal) ? $"This channel takes the types {string.Join(", ", Types)}."
        : IsOther(body, "channelData", JsonValueKind.Object) ? "The activity's channelData must be an object."
        : !IsClientId(body) ? "The activity's channelData.clientActivityID must be a short text."
        : IsOther(body, "attachments", JsonValueKind.Array) ? "The activity's attachments must be a list."
        : "";

    private static bool IsOther(JsonElement body, string name, JsonValueKind kind) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != kind && value.ValueKind != JsonValueKind.Null;

    // It becomes a key in the store.
    private static bool IsClientId(JsonElement body) =>
        !body.TryGetProperty("channelData", out var data) || data.ValueKind != JsonValueKind.Object
        || !data.TryGetProperty("clientActivityID", out var id) || id.ValueKind == JsonValueKind.Null
        || (id.ValueKind == JsonValueKind.String && id.GetString() is { Length: <= LongestClientId } text && !text.Any(char.IsControl));

    private static string OnlyKept(JsonElement body)
    {
        var activity = new JsonObject();
        foreach (var name in Kept)
        {
            if (body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                activity[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        if (Attachments(body) is { Count: > 0 } attachments)
        {
            activity["attachments"] = attachments;
        }

        return activity.ToJsonString();
    }

    // Of a file only its kind is kept: the service stores no files.
    private static JsonArray? Attachments(JsonElement body) =>
        body.TryGetProperty("attachments", out var list) && list.ValueKind == JsonValueKind.Array
            ? new JsonArray([.. list.EnumerateArray().Select(a => new JsonObject { ["contentType"] = ContentType(a) })])
            : null;

    private static string ContentType(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && attachment.TryGetProperty("contentType", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : AnyFile;
}
