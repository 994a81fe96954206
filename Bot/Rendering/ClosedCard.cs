using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Rendering;

/// <summary>A card that was answered, for reading: what it asked and what was picked, and nothing left to press but links.</summary>
internal static class ClosedCard
{
    private const string Submit = "Action.Submit";

    /// <summary>Closes a card.</summary>
    /// <param name="card">The card as it was sent.</param>
    /// <param name="answer">What the patient sent with it; null when the answer did not count, then nothing is marked.</param>
    internal static string Of(JsonElement card, JsonElement? answer) => ((JsonObject)Closed(card, answer).Single()!).ToJsonString();

    /// <summary>Whether a card has a button that sends this card name and turn.</summary>
    internal static bool Asks(JsonElement card, string name, int turn) => Objects(card).Any(part =>
        Type(part) is Submit && part.TryGetProperty("data", out var data) && Text(data, "card") == name && Text(data, "turn") == turn.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<JsonNode?> Closed(JsonElement part, JsonElement? answer) => Type(part) switch
    {
        Submit or "Action.Execute" => IsPressed(part, answer) ? [Line($"✓ {Text(part, "title")}")] : [],
        "ActionSet" => Buttons(part, answer),
        "Input.ChoiceSet" => Field(part, Picked(part, answer)),
        { } type when type.StartsWith("Input.", StringComparison.Ordinal) => Field(part, answer is { } given && Text(given, Text(part, "id") ?? "") is { Length: > 0 } typed ? [typed] : []),
        _ => [Copy(part, answer)],
    };

    private static JsonNode? Copy(JsonElement part, JsonElement? answer) => part.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(part.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Copy(member.Value, answer)))),
        JsonValueKind.Array => new JsonArray([.. part.EnumerateArray().SelectMany(item => Closed(item, answer))]),
        _ => JsonNode.Parse(part.GetRawText()),
    };

    private static IEnumerable<JsonNode?> Buttons(JsonElement set, JsonElement? answer)
    {
        var actions = set.GetProperty("actions").EnumerateArray().ToList();
        JsonNode?[] links = [.. actions.Where(action => Type(action) is "Action.OpenUrl").Select(action => Copy(action, answer))];
        return actions.Where(action => Type(action) is not "Action.OpenUrl").SelectMany(action => Closed(action, answer))
            .Concat(links.Length > 0 ? [new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(links) }] : []);
    }

    private static IEnumerable<JsonNode?> Field(JsonElement input, IEnumerable<string> given) =>
        given.Select(text => Line($"✓ {text}")).Prepend(Line(Text(input, "label") ?? "", bold: true));

    private static IEnumerable<string> Picked(JsonElement set, JsonElement? answer)
    {
        var picked = (answer is { } given ? Text(given, Text(set, "id") ?? "") : null)?.Split(',') ?? [];
        return set.GetProperty("choices").EnumerateArray().Where(choice => picked.Contains(Text(choice, "value"), StringComparer.Ordinal)).Select(choice => Text(choice, "title") ?? "");
    }

    private static bool IsPressed(JsonElement button, JsonElement? answer) =>
        answer is { } given && button.TryGetProperty("data", out var data) && data.EnumerateObject().All(member => Text(given, member.Name) == Text(data, member.Name));

    private static JsonObject Line(string text, bool bold = false) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = bold ? "Bolder" : "Default",
        ["spacing"] = "Small",
    };

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string? Type(JsonElement part) => Text(part, "type");

    private static string? Text(JsonElement part, string name) =>
        part.ValueKind is JsonValueKind.Object && part.TryGetProperty(name, out var value)
            ? value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;
}
