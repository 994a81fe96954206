using System.Text.Json;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Rows in the form of slots-dev.jsonl: location, side, duration, severity, treatments and their effects in whole messages.</summary>
internal sealed class SlotScores(MessageReader reader)
{
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];
    private int _rows;
    private int _exact;

    /// <summary>Scores every row and prints the table.</summary>
    public void Run(string file, bool errors)
    {
        foreach (var row in Rows.Read(file))
        {
            Score(row);
        }

        Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {_rows} messages, {_exact} exact ({(double)_exact / _rows:P0})");
        foreach (var (slot, tally) in _tallies)
        {
            Console.WriteLine($"  {slot,-18} {tally}");
        }

        foreach (var error in errors ? _errors : [])
        {
            Console.WriteLine("  - " + error);
        }
    }

    private void Score(JsonElement row)
    {
        var text = row.Text("text")!;
        var meaning = reader.Read(text, Asked.About(row.Text("slot_asked")), Asked.Now);
        var held = meaning.Findings.Where(f => f.Status == EvidenceStatus.Present && f.When == TimeFrame.Now && f.Who == Person.Patient).ToList();
        var exact = Locations(row, held) & Side(row, held) & Duration(row, held) & Severity(row, held) & Treatments(row, held);
        _rows++;
        _exact += exact ? 1 : 0;
    }

    private bool Locations(JsonElement row, List<Finding> held)
    {
        var found = held.Where(f => f.Slot == Slot.Location).Select(f => f.Code!).ToList();
        var expected = row.Texts("location").Select(l => l.Split('|')).ToList();
        var right = expected.Count(e => found.Exists(f => SlotVocabulary.Location(f).Intersect(e, StringComparer.Ordinal).Any()));
        var extra = found.Count(f => !expected.Exists(e => SlotVocabulary.Location(f).Intersect(e, StringComparer.Ordinal).Any()));
        Of("location").Add(right, extra, expected.Count - right);
        return Check(row, "location", right == expected.Count && extra == 0, string.Join(", ", expected.Select(e => string.Join('|', e))), string.Join(", ", found));
    }

    private bool Side(JsonElement row, List<Finding> held)
    {
        var found = held.Find(f => f is { Slot: Slot.Side, Code: not "middle" })?.Code;
        var expected = row.Text("side");
        return Check(row, "side", Of("side").AddValue(expected is not null, found is not null, expected == found), expected, found);
    }

    private bool Duration(JsonElement row, List<Finding> held)
    {
        var found = held.Find(f => f.Slot == Slot.Duration);
        var (min, max) = (row.Number("duration_days_min"), row.Number("duration_days_max"));
        var middle = (found?.Value?.MinDays + found?.Value?.MaxDays) / 2;
        var right = min is not null && middle is not null && ((middle >= min * 0.9 && middle <= max * 1.1) || (max < 2 && middle >= min - 1 && middle <= max + 1));
        return Check(row, "duration", Of("duration").AddValue(min is not null, found is not null, right), $"{row.Text("duration_text")} ({min}..{max})", found is null ? null : $"{found.Text} ({found.Value!.MinDays}..{found.Value.MaxDays})");
    }

    private bool Severity(JsonElement row, List<Finding> held)
    {
        var found = held.Find(f => f.Slot == Slot.Severity);
        var score = found?.Value?.Score;
        var band = row.Text("severity_band");
        var number = row.Number("severity_nrs_max");
        var right = number is not null ? score >= row.Number("severity_nrs_min") && score <= number : band is not null && score is not null && band.Split('|').Contains(Band(score.Value), StringComparer.Ordinal);
        return Check(row, "severity", Of("severity").AddValue(band is not null || number is not null, found is not null, right), $"{row.Text("severity_text")} {band} {number}", $"{found?.Text} {score}");
    }

    private static string Band(double score) => score <= 3 ? "mild" : score <= 6 ? "moderate" : "severe";

    private bool Treatments(JsonElement row, List<Finding> held)
    {
        var found = held.Where(f => f.Slot == Slot.Treatment).Select(f => (Name: SlotVocabulary.Treatment(f.Code!), f.Value?.Effect)).DistinctBy(f => f.Name, StringComparer.Ordinal).ToList();
        var expected = row.Items("treatments_tried").Select(t => (Name: t.Text("name")!, Effect: t.Text("effect")!)).DistinctBy(t => t.Name, StringComparer.Ordinal).ToList();
        var right = expected.Count(e => found.Exists(f => f.Name == e.Name));
        Of("treatments").Add(right, found.Count(f => !expected.Exists(e => e.Name == f.Name)), expected.Count - right);
        var effects = true;
        foreach (var (name, effect) in expected.Where(e => found.Exists(f => f.Name == e.Name)))
        {
            effects &= Of("treatment effect").AddValue(true, true, SlotVocabulary.SameEffect(found.Find(f => f.Name == name).Effect, effect));
        }

        return Check(row, "treatments", right == expected.Count && found.Count == expected.Count && effects, string.Join(", ", expected), string.Join(", ", found));
    }

    private Tally Of(string slot)
    {
        if (!_tallies.TryGetValue(slot, out var tally))
        {
            _tallies[slot] = tally = new Tally();
        }

        return tally;
    }

    private bool Check(JsonElement row, string slot, bool right, string? expected, string? found)
    {
        if (!right)
        {
            _errors.Add($"{row.Text("id")} {slot}: expected [{expected}] found [{found}] in \"{row.Text("text")!.ReplaceLineEndings(" ")}\"");
        }

        return right;
    }
}
