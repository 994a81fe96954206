using System.Text.Json;

namespace Bot.Tests.Cards;

/// <summary>
/// The part of Adaptive Cards 1.5 that our cards keep to, and that Web Chat and Teams both show: element types with the properties they may have
/// (required ones marked with *), and what a reader with a screen reader needs.
/// </summary>
internal static class CardChecker
{
    private const string Element = " spacing separator id isVisible height ";
    private const string Input = Element + " id* label* isRequired errorMessage value placeholder ";

    private static readonly Dictionary<string, string[]> Types = new Dictionary<string, string>
    {
        ["AdaptiveCard"] = "$schema* version* lang* fallbackText* body* actions",
        ["TextBlock"] = Element + "text* wrap* style weight size color isSubtle fontType",
        ["RichTextBlock"] = Element + "inlines*",
        ["TextRun"] = "text* size weight color fontType isSubtle",
        ["Container"] = Element + "items* style bleed",
        ["ColumnSet"] = Element + "columns*",
        ["Column"] = "items* width* verticalContentAlignment",
        ["Image"] = Element + "url* altText* size",
        ["ActionSet"] = Element + "actions*",
        ["Input.ChoiceSet"] = Input + "choices* style* isMultiSelect wrap",
        ["Input.Text"] = Input + "style isMultiline maxLength",
        ["Action.Submit"] = "title* data* associatedInputs tooltip",
        ["Action.OpenUrl"] = "title* url*",
    }.ToDictionary(type => type.Key, type => type.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly Dictionary<string, string[]> Values = new Dictionary<string, string>
    {
        ["version"] = "1.5",
        ["size"] = "Small Default Medium Large ExtraLarge Auto",
        ["weight"] = "Lighter Default Bolder",
        ["spacing"] = "None Small Default Medium Large",
        ["color"] = "Default Accent Good Warning Attention",
        ["fontType"] = "Default Monospace",
        ["style"] = "default heading emphasis good warning attention accent compact expanded text tel email",
        ["associatedInputs"] = "auto none",
        ["verticalContentAlignment"] = "Top Center Bottom",
    }.ToDictionary(property => property.Key, property => property.Value.Split(' '));

    private static readonly string[] Flags = ["wrap", "isSubtle", "separator", "isVisible", "bleed", "isRequired", "isMultiSelect", "isMultiline"];

    /// <summary>Every fault, with its place.</summary>
    public static List<string> Faults(JsonElement card)
    {
        var faults = new List<string>();
        Check(card, "$", faults);
        var ids = Inputs(card).Select(input => input.GetProperty("id").GetString()!).ToList();
        faults.AddRange(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"two inputs are called {same.Key}"));
        faults.AddRange(ids.Where(id => id is "card" or "turn" or "action").Select(id => $"an input is called {id}"));
        return faults;
    }

    /// <summary>Every object of a card.</summary>
    public static IEnumerable<JsonElement> All(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(All),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => All(member.Value)).Prepend(json),
        _ => [],
    };

    /// <summary>Every object of a card with this type, or a type that begins so.</summary>
    public static IEnumerable<JsonElement> OfType(JsonElement card, string type) =>
        All(card).Where(json => json.TryGetProperty("type", out var name) && name.GetString()!.StartsWith(type, StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Inputs(JsonElement card) => OfType(card, "Input.").Where(input => input.TryGetProperty("id", out _));

    private static void Check(JsonElement json, string place, List<string> faults)
    {
        var type = json.TryGetProperty("type", out var name) ? name.GetString()! : "";
        if (!Types.TryGetValue(type, out var properties))
        {
            faults.Add($"{place}: '{type}' is no element we use");
            return;
        }

        faults.AddRange(properties.Where(p => p.EndsWith('*') && !HasContent(json, p[..^1])).Select(p => $"{place}: {type} lacks {p[..^1]}"));
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "type"))
        {
            CheckMember(member, type, $"{place}.{member.Name}", properties, faults);
        }

        if (json.TryGetProperty("isRequired", out var required) && required.ValueKind == JsonValueKind.True && !HasContent(json, "errorMessage"))
        {
            faults.Add($"{place}: required without errorMessage");
        }
    }

    private static void CheckMember(JsonProperty member, string type, string place, string[] properties, List<string> faults)
    {
        if (!properties.Contains(member.Name) && !properties.Contains(member.Name + "*"))
        {
            faults.Add($"{place}: {type} has no such property");
        }

        if (Values.TryGetValue(member.Name, out var values) && !values.Contains(member.Value.GetString()))
        {
            faults.Add($"{place}: '{member.Value}' is not allowed");
        }

        if (Flags.Contains(member.Name) != member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            faults.Add($"{place}: {member.Value.ValueKind} is the wrong kind");
        }

        if (member.Name == "choices")
        {
            faults.AddRange(member.Value.EnumerateArray().Where(choice => !HasContent(choice, "title") || !HasContent(choice, "value")).Select(_ => $"{place}: a choice lacks title or value"));
        }
        else if (member.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (child, at) in member.Value.EnumerateArray().Select((child, at) => (child, at)))
            {
                Check(child, $"{place}[{at}]", faults);
            }
        }
    }

    private static bool HasContent(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Null => false,
        _ => true,
    };
}
