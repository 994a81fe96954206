using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>One line of a spec file.</summary>
internal sealed record Spec(int Line, string Message, string Expected, string Why, string[] Slots, Question? Question)
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All lines of a file. "[slots: location side; asked: yesNo]" holds for the lines below it.</summary>
    public static List<Spec> ReadAll(string file)
    {
        List<Spec> specs = [];
        string[] slots = [];
        Question? question = null;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.StartsWith('['))
            {
                (slots, question) = Header(line);
            }
            else if (line.Contains(" => ", StringComparison.Ordinal))
            {
                var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
                var hash = line.IndexOf(" # ", arrow, StringComparison.Ordinal);
                var expected = (hash < 0 ? line[(arrow + 4)..] : line[(arrow + 4)..hash]).Trim();
                specs.Add(new Spec(number, line[..arrow].Trim().Replace("\\n", "\n", StringComparison.Ordinal), expected, hash < 0 ? "" : line[(hash + 3)..], slots, question));
            }
        }

        return specs;
    }

    /// <summary>The facts of the compared slots, as the specs write them.</summary>
    public string Describe(Meaning meaning)
    {
        var parts = meaning.Findings.Where(f => Slots.Contains(Name(f.Slot))).Select(One).ToList();
        if (Slots.Contains("answer"))
        {
            parts.Add(meaning.Answer.ToString().ToLowerInvariant());
        }

        if (Slots.Contains("picked"))
        {
            parts.AddRange(meaning.Picked);
        }

        if (Slots.Contains("command"))
        {
            parts.Add(meaning.Command?.ToString() ?? "-");
        }

        if (Slots.Contains("act"))
        {
            parts.Add(meaning.Act.ToString());
        }

        if (Slots.Contains("corrects"))
        {
            parts.Add(meaning.Corrects ? "corrects" : "-");
        }

        return parts.Count == 0 ? "-" : string.Join(", ", parts);
    }

    private static string One(Finding f)
    {
        var status = f.Status switch { EvidenceStatus.Absent => "no ", EvidenceStatus.Unknown => "? ", _ => "" };
        var when = f.When switch { TimeFrame.Past => "past ", TimeFrame.Hypothetical => "if ", _ => "" };
        return status + when + (f.Who == Person.Other ? "other " : "") + What(f);
    }

    private static string What(Finding f) => f.Slot switch
    {
        Slot.Duration => f.Value!.MinDays == f.Value.MaxDays ? Text(f.Value.MinDays) : $"{Text(f.Value.MinDays)}..{Text(f.Value.MaxDays)}",
        Slot.Severity => Text(f.Value!.Score),
        Slot.Age => Text(f.Value!.Years),
        Slot.Treatment when f.Value is { } v => f.Code + ":" + v.Effect + (v.Weeks is null ? "" : $" w{Text(v.Weeks)}") + (v.Times is null ? "" : $" x{v.Times}") + (v.ReliefPercent is null ? "" : $" {Text(v.ReliefPercent)}%") + (v.ReliefWeeks is null ? "" : $" rw{Text(v.ReliefWeeks)}"),
        _ => f.Code ?? "",
    };

    private static string Text(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Name(Slot slot) => char.ToLowerInvariant(slot.ToString()[0]) + slot.ToString()[1..];

    private static (string[] Slots, Question? Question) Header(string line)
    {
        var parts = line.Trim('[', ']').Split(';', StringSplitOptions.TrimEntries);
        var slots = parts[0]["slots:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (slots, parts.Length > 1 ? Ask(parts[1]["asked:".Length..].Trim()) : null);
    }

    private static Question Ask(string name) => name switch
    {
        "yesNo" => Make(AnswerKind.YesNo, null),
        "severity" => Make(AnswerKind.Score, Slot.Severity),
        "duration" => Make(AnswerKind.Duration, Slot.Duration),
        "treatments" => Make(AnswerKind.Treatments, Slot.Treatment),
        "radiation" => Make(AnswerKind.Many, Slot.Radiation),
        "side" => Make(AnswerKind.One, Slot.Side, ("left", "Left"), ("right", "Right"), ("both", "Both sides")),
        "where" => Make(AnswerKind.Many, Slot.Location, ("head", "Head"), ("neck", "Neck"), ("low", "Low back"), ("knee", "Knee"), ("none", "None of these")),
        "feel" => Make(AnswerKind.Many, Slot.Quality, ("burning", "Burning"), ("sharp", "Sharp or stabbing"), ("numb", "Numb")),
        "goal" => Make(AnswerKind.FreeText, Slot.Goal),
        _ => throw new ArgumentException("no such question", nameof(name)),
    };

    private static Question Make(AnswerKind kind, Slot? slot, params (string Code, string Label)[] choices) =>
        new("q", kind, slot, "card", "?", "?", "", [.. choices.Select(c => new Choice(c.Code, c.Label, [], Means(slot, c.Code)))], "test");

    private static ImmutableArray<Evidence> Means(Slot? slot, string code) => slot switch
    {
        Slot.Location when code != "none" => [new Evidence(Slot.Location, code == "low" ? "lower back" : code)],
        Slot.Quality => [new Evidence(Slot.Quality, code)],
        _ => [],
    };
}
