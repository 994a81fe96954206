using System.Text.Json;

namespace Bot.Benchmarks.RedFlags;

/// <summary>Vignettes that others wrote, as JSON lines: <c>text</c> with <c>expect</c> (a level) or with <c>label</c> ("em" for an emergency).</summary>
internal static class ForeignVignettes
{
    /// <summary>Reads one file; lines without a text are left out.</summary>
    public static IEnumerable<Vignette> Read(string file) => File.ReadLines(file)
        .Where(line => line.Length > 1)
        .Select((line, i) => (Row: JsonDocument.Parse(line).RootElement, Number: i + 1))
        .Where(line => line.Row.TryGetProperty("text", out _))
        .Select(line => line.Row.TryGetProperty("expect", out _) ? Marked(line.Row, line.Number) : Labeled(line.Row));

    private static Vignette Marked(JsonElement row, int number) => new(
        Text(row, "id") is { Length: > 0 } id ? id : $"line {number}", Text(row, "expect"), "", Kind(row), Text(row, "expect") == "ASK", Text(row, "text"))
    {
        Note = row.TryGetProperty("flags", out var flags) ? flags.ToString() : "",
    };

    private static string Kind(JsonElement row) => Text(row, "expect") + " " + (Text(row, "kind") is { Length: > 0 } kind ? kind : Text(row, "category"));

    // "ne" may be urgent or routine in these sets, so only "em" has a level that can be missed.
    private static Vignette Labeled(JsonElement row) => new(
        Text(row, "id"), Text(row, "label") == "em" ? "EMERGENCY" : "NONE", "", Text(row, "label") + " " + Text(row, "label_diagnosis"), false,
        string.Join(". ", new[] { Text(row, "chief_complaints"), Text(row, "demographics"), Text(row, "text") }.Where(t => t.Length > 0)));

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
