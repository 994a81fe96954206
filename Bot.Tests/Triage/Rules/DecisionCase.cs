using System.Globalization;
using Bot.Dialogs.Interview;

namespace Bot.Tests.Triage.Rules;

/// <summary>A line of decisions.txt.</summary>
public sealed record DecisionCase(string Id, EvidenceMap Evidence, string Rule, string Level, string[] Topics, string Specialist)
{
    public static IEnumerable<DecisionCase> All() => File
        .ReadLines(Path.Combine(House.Repository.Root, "Bot.Tests", "Triage", "Rules", "decisions.txt"))
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(Parse);

    private static DecisionCase Parse(string line)
    {
        var sides = line.Split(" => ");
        var said = sides[0].Split(' ', 2);
        var expected = sides[1].Split('|', StringSplitOptions.TrimEntries);
        var decided = expected[0].Split(' ');
        var evidence = EvidenceMap.Empty.With(said[1].Split(';', StringSplitOptions.TrimEntries).Select(Fact));
        return new DecisionCase(said[0], evidence, decided[0], decided[1], expected[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), expected[2]);
    }

    private static Evidence Fact(string fact)
    {
        var (name, value) = (fact.Split('=')[0], fact.Split('=')[1]);
        return name switch
        {
            "weeks" => new Evidence(Slot.Duration, null, Value: new EvidenceValue { MinDays = Number(value) * 7, MaxDays = Number(value) * 7 }),
            "severity" => new Evidence(Slot.Severity, null, Value: new EvidenceValue { Score = Number(value) }),
            "age" => new Evidence(Slot.Age, null, Value: new EvidenceValue { Years = (int)Number(value) }),
            "tried" => Treatment(value.Split(':')),
            "told" => new Evidence(Slot.Diagnosis, value),
            "worse" => new Evidence(Slot.WorseWith, value),
            "asked" => new Evidence(Slot.AskedAbout, value),
            _ => new Evidence(Enum.Parse<Slot>(name, ignoreCase: true), value),
        };
    }

    // name:effect:weeks:times
    private static Evidence Treatment(string[] parts) => new(Slot.Treatment, parts[0], Value: new EvidenceValue
    {
        Effect = parts[1],
        Weeks = parts.Length > 2 && parts[2] != "0" ? Number(parts[2]) : null,
        Times = parts.Length > 3 ? (int)Number(parts[3]) : null,
    });

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
