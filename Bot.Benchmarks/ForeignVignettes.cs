using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>Vignettes and answers that others wrote, as JSON lines with fields <c>text</c> and <c>label</c>.</summary>
internal static class ForeignVignettes
{
    /// <summary>The JSON lines of a folder, or the file itself.</summary>
    public static string[] Find(string folder) => File.Exists(folder) ? [folder] : Directory.GetFiles(folder, "*.jsonl");

    /// <summary>Reads one file; lines without a text are left out.</summary>
    public static IEnumerable<Vignette> Read(string file) => File.ReadLines(file)
        .Where(line => line.Length > 1)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(row => row.TryGetProperty("text", out _))
        .Select(row => new Vignette(Text(row, "id"), Level(Text(row, "label")), "", Text(row, "label") + " " + Text(row, "label_diagnosis"), false, Text(row, "chief_complaints") + ". " + Text(row, "demographics") + ". " + Text(row, "text")));

    // "ne" may be urgent or routine in these sets, so only "em" has a level that can be missed.
    private static string Level(string label) => label == "em" ? "EMERGENCY" : "NONE";

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
