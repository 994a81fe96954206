using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Triage;

/// <summary>A patient's first message, what else that patient would answer, and where the rules must lead (form of clinical/triage-rules section 6).</summary>
/// <param name="Id">Name: "E01".</param>
/// <param name="Text">The first message.</param>
/// <param name="Slots">What the patient knows, by slot name, as written.</param>
/// <param name="Level">Expected disposition code, or ASK.</param>
/// <param name="Rule">Expected rule.</param>
/// <param name="Topics">Expected INT-, EXT- and CARE-SURG ids, in order.</param>
/// <param name="Last">Ids that come last, as they were tried.</param>
/// <param name="See">Where to, as written.</param>
/// <param name="When">How soon, as written.</param>
internal sealed partial record WorkedExample(
    string Id, string Text, ImmutableDictionary<string, string> Slots, string Level, string Rule, ImmutableArray<string> Topics, ImmutableArray<string> Last, string See, string When)
{
    /// <summary>Reads all examples of a file.</summary>
    public static IEnumerable<WorkedExample> Read(string file)
    {
        foreach (var block in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n### ").Skip(1))
        {
            var lines = block.Split('\n');
            var decided = Line(lines, "level:").Split('|', StringSplitOptions.TrimEntries);
            if (decided.Length >= 4)
            {
                yield return new WorkedExample(
                    lines[0].Trim(), Line(lines, "text:").Trim('"'), ReadSlots(Line(lines, "slots:")), decided[0], After(decided[1]),
                    ReadTopics(decided[2].Split(';')[0]), ReadTopics(decided[2].Contains(';', StringComparison.Ordinal) ? decided[2].Split(';')[1] : ""), After(decided[3]),
                    decided.Length > 4 ? After(decided[4]) : "");
            }
        }
    }

    /// <summary>A slot, or null when it is not known.</summary>
    public string? Slot(string name) => Slots.TryGetValue(name, out var value) && value != "unknown" ? value : null;

    private static string Line(string[] lines, string name) => lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? "";

    private static string After(string field) => field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static ImmutableDictionary<string, string> ReadSlots(string line) => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split('=', 2)).Where(s => s.Length == 2).GroupBy(s => s[0], s => s[1]).ToImmutableDictionary(g => g.Key, g => g.First());

    // What is named as a later step in brackets is not shown; what is named after it is.
    private static ImmutableArray<string> ReadTopics(string field) => [.. Topic().Matches(Later().Replace(field, "")).Select(m => m.Value).Distinct()];

    [GeneratedRegex(@"\((later|INT-SCS named)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();

    [GeneratedRegex("(INT|EXT)-[A-Z]+(-[A-Z]+)?|CARE-SURG", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Topic();
}
