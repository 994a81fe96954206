using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bot.Dialogs;

namespace Bot.Turns.Reading;

/// <summary>Reads what a card sent: <c>card</c>, <c>turn</c> and <c>action</c> that the button carried, everything else as fields.</summary>
internal static class CardSubmit
{
    private const string Card = "card";
    private const string Turn = "turn";
    private const string Action = "action";

    /// <summary>The value of an Action.Submit; null when it is no object.</summary>
    internal static PatientInput.Submitted? Of(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } data
        ? new PatientInput.Submitted(
            JsonText.Member(data, Card) ?? "",
            int.TryParse(JsonText.Member(data, Turn), NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : null,
            JsonText.Member(data, Action) ?? "submit",
            Fields(data))
        : null;

    /// <summary>The value of an Action.Execute: the same data, one level down, and the verb.</summary>
    internal static PatientInput.Submitted? OfExecute(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } invoke && invoke.TryGetProperty(Action, out var action) && action.ValueKind is JsonValueKind.Object
            && action.TryGetProperty("data", out var data) && Of(data) is { } submitted
            ? submitted with { Action = JsonText.Member(data, Action) ?? JsonText.Member(action, "verb") ?? submitted.Action }
            : null;

    private static ImmutableSortedDictionary<string, string> Fields(JsonElement data)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject())
        {
            if (member.Name is not (Card or Turn or Action or "msteams") && JsonText.Of(member.Value) is { } text)
            {
                fields[member.Name] = text;
            }
        }

        return fields.ToImmutable();
    }
}
