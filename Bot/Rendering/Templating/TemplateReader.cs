using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>Reads the JSON of a template into nodes, once.</summary>
internal static class TemplateReader
{
    private static readonly string[] Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    /// <summary>The card a template describes.</summary>
    /// <exception cref="TemplateException">It is not a JSON object, or an expression in it is wrong.</exception>
    public static ObjectNode Read(string file, string json)
    {
        var place = new TemplatePlace(file, "$");
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Object(document.RootElement.Clone(), place)
                : throw place.Wrong("an object is expected");
        }
        catch (JsonException e)
        {
            throw place.Wrong(e.Message);
        }
    }

    private static TemplateNode Node(JsonElement json, TemplatePlace place) => json.ValueKind switch
    {
        JsonValueKind.Object => Object(json, place),
        JsonValueKind.Array => new ListNode([.. json.EnumerateArray().Select((item, index) => Node(item, place.Item(index)))]),
        JsonValueKind.String when Binding(json, place) is { } binding => binding,
        _ => new LiteralNode(Value.Of(json)),
    };

    private static ObjectNode Object(JsonElement json, TemplatePlace place)
    {
        var members = json.EnumerateObject()
            .Where(member => !Reserved.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => (JsonEncodedText.Encode(member.Name), Node(member.Value, place.Member(member.Name))));
        return new ObjectNode(When(json, place.Member("$when")), Data(json, place.Member("$data")), [.. members]);
    }

    private static BindingNode? When(JsonElement json, TemplatePlace place) => !json.TryGetProperty("$when", out var when)
        ? null
        : (when.ValueKind == JsonValueKind.String ? Binding(when, place) : null) ?? throw place.Wrong("an expression ${...} is expected");

    private static DataSource? Data(JsonElement json, TemplatePlace place)
    {
        if (!json.TryGetProperty("$data", out var data))
        {
            return null;
        }

        return data.ValueKind == JsonValueKind.String && Binding(data, place) is { } binding
            ? new DataSource(binding, Value.Missing)
            : data.GetRawText().Contains("${", StringComparison.Ordinal)
                ? throw place.Wrong("data written in the template cannot hold expressions")
                : new DataSource(null, Value.Of(data));
    }

    private static BindingNode? Binding(JsonElement text, TemplatePlace place)
    {
        try
        {
            return InterpolatedText.Parse(text.GetString()!) is { } expression ? new BindingNode(expression, place) : null;
        }
        catch (FormatException e)
        {
            throw place.Wrong(e.Message);
        }
    }
}
