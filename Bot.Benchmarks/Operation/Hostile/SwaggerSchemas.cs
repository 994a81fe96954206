using System.Text.Json;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>The definitions of swagger files, by name.</summary>
internal sealed class SwaggerSchemas
{
    private readonly Dictionary<string, JsonElement> _definitions = new(StringComparer.Ordinal);

    private SwaggerSchemas()
    {
    }

    /// <summary>Names of all definitions.</summary>
    internal string[] Names { get; private set; } = [];

    /// <summary>Reads all JSON files of a folder that have definitions.</summary>
    internal static SwaggerSchemas Read(string folder)
    {
        var schemas = new SwaggerSchemas();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            foreach (var definition in json.TryGetProperty("definitions", out var all) ? all.EnumerateObject() : default)
            {
                schemas._definitions[definition.Name] = definition.Value;
            }
        }

        schemas.Names = [.. schemas._definitions.Keys];
        return schemas;
    }

    /// <summary>A definition.</summary>
    internal JsonElement Of(string name) => _definitions[name];

    /// <summary>The definition that a "$ref" names; null when there is none.</summary>
    internal string? Referred(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference) && reference.GetString()!.Split('/')[^1] is var name && _definitions.ContainsKey(name)
            ? name
            : null;
}
