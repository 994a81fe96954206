using System.Text.Json;

namespace Bot.Benchmarks.Understand;

/// <summary>A published consultation: what the patient said to what question, and the doctor's note where there is one.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Answers">Each turn of the patient with the doctor's turn before it.</param>
/// <param name="Note">The part of the note that tells the history; null when there is no note.</param>
internal sealed record Dialogue(string Id, IReadOnlyList<(string Asked, string Said)> Answers, string? Note)
{
    private static readonly string[] EndsOfHistory = ["PHYSICAL EXAM", "REVIEW OF SYSTEMS", "PAST MEDICAL", "MEDICAL HISTORY", "RESULTS", "ASSESSMENT", "PMH", "VITALS", "MEDICATIONS", "CURRENT MEDICATION"];

    /// <summary>Reads a set in any of its three shapes: a list of turns, "Doctor:" lines, or "[doctor]" lines.</summary>
    public static List<Dialogue> Read(string folder, string path) =>
        [.. Rows.Read(folder, path).Select(row => new Dialogue(row.Text("id")!, Pairs(Turns(row)), History(row)))];

    private static IEnumerable<(bool IsDoctor, string Text)> Turns(JsonElement row) => row.TryGetProperty("turns", out _)
        ? row.Items("turns").Select(t => (t.Text("speaker") == "doctor", t.Text("text")!))
        : row.Text("text")!.Split('\n').Select(line => (line.StartsWith("Doctor", StringComparison.OrdinalIgnoreCase) || line.StartsWith("[doctor", StringComparison.OrdinalIgnoreCase), Words(line)));

    private static string Words(string line) => line.IndexOfAny([':', ']']) is > 0 and < 20 and var at ? line[(at + 1)..].Trim() : line.Trim();

    private static List<(string Asked, string Said)> Pairs(IEnumerable<(bool IsDoctor, string Text)> turns)
    {
        List<(string Asked, string Said)> pairs = [];
        var asked = "";
        foreach (var (isDoctor, text) in turns)
        {
            if (isDoctor)
            {
                asked = text;
            }
            else
            {
                pairs.Add((asked, text));
            }
        }

        return pairs;
    }

    private static string? History(JsonElement row)
    {
        var note = row.Text("note") ?? row.Text("summary") ?? row.Text("clinician_note");
        var end = EndsOfHistory.Select(e => note?.IndexOf(e, StringComparison.Ordinal) ?? -1).Where(at => at > 0).DefaultIfEmpty(note?.Length ?? 0).Min();
        return note?[..end];
    }
}
