using System.Text.Json;

namespace Bot.Benchmarks.Understand;

/// <summary>Rows of a JSON Lines file.</summary>
internal static class Rows
{
    /// <summary>All rows of a file below a folder.</summary>
    public static List<JsonElement> Read(string folder, string path) => Read(Path.Combine(folder, path));

    /// <summary>All rows of a file.</summary>
    public static List<JsonElement> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 1).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>A text, or null.</summary>
    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number, or null.</summary>
    public static double? Number(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A list of texts.</summary>
    public static List<string> Texts(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : [];

    /// <summary>A list of objects.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
