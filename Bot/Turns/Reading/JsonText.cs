using System.Text.Json;

namespace Bot.Turns.Reading;

/// <summary>JSON values as the text a patient would have typed, whatever type the channel made of them.</summary>
internal static class JsonText
{
    /// <summary>A value as text; null for none. Several picks are separated by commas.</summary>
    internal static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Of).OfType<string>()),
        _ => value.GetRawText(),
    };

    /// <summary>A member of an object as text; null when it is missing or <paramref name="json"/> is no object.</summary>
    internal static string? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? Of(member) : null;
}
