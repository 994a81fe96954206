using System.Text.Json;

namespace Bot.Benchmarks.RedFlags;

/// <summary>What patients said in recorded or written consultations, turn by turn.</summary>
internal static class RealWords
{
    /// <summary>The form of a file, known by its first row; null when its rows are vignettes with a level.</summary>
    public static string? Kind(string file)
    {
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal) || File.ReadLines(file).FirstOrDefault(l => l.Length > 1) is not { } line)
        {
            return null;
        }

        var row = JsonDocument.Parse(line).RootElement;
        return row.TryGetProperty("turns", out _) ? "turns"
            : row.TryGetProperty("question", out _) && row.TryGetProperty("answer", out _) ? "question"
            : Text(row, "text").Contains("atient:", StringComparison.Ordinal) || Text(row, "text").Contains("[patient]", StringComparison.Ordinal) ? "dialog"
            : row.TryGetProperty("expect", out _) || Text(row, "label") is "em" or "ne" or "sc" || row.TryGetProperty("chief_complaints", out _) ? null
            : "text";
    }

    /// <summary>The messages of a file.</summary>
    public static IEnumerable<string> Read(string file, string kind) => File.ReadLines(file)
        .Where(line => line.Length > 1)
        .SelectMany(line => Messages(JsonDocument.Parse(line).RootElement, kind))
        .Where(text => text.Length > 2);

    private static IEnumerable<string> Messages(JsonElement row, string kind) => kind switch
    {
        "turns" => row.GetProperty("turns").EnumerateArray().Where(t => Text(t, "speaker") == "patient").Select(t => Text(t, "text")),
        "question" => [Text(row, "question")],
        "dialog" => Text(row, "text").Split('\n').Where(IsPatient).Select(line => line[(line.IndexOfAny([':', ']']) + 1)..].Trim()),
        _ => [Text(row, "text")],
    };

    private static bool IsPatient(string line) =>
        line.StartsWith("Patient:", StringComparison.Ordinal) || line.StartsWith("[patient]", StringComparison.Ordinal);

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
