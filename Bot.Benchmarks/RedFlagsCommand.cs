using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Triage.RedFlags;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks;

/// <summary>How many emergencies are found and how many false alarms are raised, from the words alone: <c>redflags [--data FOLDER] [--list]</c>.</summary>
internal static class RedFlagsCommand
{
    private const string OwnVignettes = "Bot.Tests/Triage/Vignettes";

    /// <summary>Runs over the project's own vignettes, or over a folder of foreign ones.</summary>
    public static int Run(string folder, bool list)
    {
        var screen = new WordScreen();
        var files = folder.Length == 0 ? Directory.GetFiles(OwnVignettes, "*.yaml") : ForeignVignettes.Find(folder);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var vignettes = file.EndsWith(".yaml", StringComparison.Ordinal) ? Vignette.ReadYaml(file) : ForeignVignettes.Read(file);
            Report(file, vignettes.Select(v => new Outcome(v, screen.Read(v.Text))).ToList(), list);
        }

        return 0;
    }

    private static void Report(string file, List<Outcome> outcomes, bool list)
    {
        Console.WriteLine($"{Path.GetFileName(file)}: {outcomes.Count} messages");
        var grave = outcomes.Where(o => o.Wanted <= Disposition.Emergency).ToList();
        Print("found at level emergency or crisis, or asked first", grave.Count(o => o.Found <= Disposition.Emergency), grave.Count);
        Print("the clinic's trigger raises its flag", outcomes.Count(o => o.Vignette.Level == "FLAG" && o.IsRight), outcomes.Count(o => o.Vignette.Level == "FLAG"));
        Print("under-triage", outcomes.Count(o => o.IsUnder), outcomes.Count(o => o.Wanted is not null));
        var others = outcomes.Where(o => o.Vignette.Level != "FLAG" && (o.Wanted is null || o.Wanted > Disposition.Emergency)).ToList();
        Print("not an emergency, sent as one", others.Count(o => o.ActsAs <= Disposition.Emergency), others.Count);
        Print("nothing to find, some flag raised", others.Count(o => o.Wanted is null && o.ActsAs is not null), others.Count(o => o.Wanted is null));
        Print("nothing to find, something asked", others.Count(o => o.Wanted is null && o.ActsAs is null && o.Found is not null), others.Count(o => o.Wanted is null));
        foreach (var kind in outcomes.GroupBy(o => o.Vignette.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"    {kind.Key,-18} {kind.Count(o => o.IsRight),4} of {kind.Count()} as wanted");
        }

        if (list)
        {
            foreach (var wrong in outcomes.Where(o => !o.IsRight))
            {
                Console.WriteLine($"  {wrong.Vignette.Id} wanted {wrong.Vignette.Level} {wrong.Vignette.Flag} found {wrong.Screened}\n      {wrong.Vignette.Text}");
            }
        }
    }

    private static void Print(string what, int count, int of)
    {
        if (of > 0)
        {
            var (low, high) = Interval(count, of);
            Console.WriteLine($"  {what,-52} {count,4} of {of,4}  {100.0 * count / of,5:0.0} %  (95 %: {100 * low:0.0} to {100 * high:0.0})");
        }
    }

    /// <summary>Wilson's interval: honest near 0 and 100 percent, where few messages prove little.</summary>
    private static (double Low, double High) Interval(int count, int of)
    {
        const double Z = 1.96;
        var p = (double)count / of;
        var center = p + (Z * Z / (2 * of));
        var spread = Z * Math.Sqrt(((p * (1 - p)) + (Z * Z / (4 * of))) / of);
        var scale = 1 + (Z * Z / of);
        return (Math.Max(0, (center - spread) / scale), Math.Min(1, (center + spread) / scale));
    }

    private sealed record Outcome(Vignette Vignette, Screened Screened)
    {
        public Disposition? Wanted => Vignette.Wanted;

        public Disposition? Found => Screened.Found;

        public Disposition? ActsAs => Screened.ActsAs;

        public bool IsUnder => Wanted is not null && (Found is null || Found > Wanted);

        public bool IsRight => Vignette.Level == "FLAG" ? Screened.Flags.Contains(Vignette.Flag, StringComparison.Ordinal)
            : Wanted is null && Vignette.Flag.Length > 0 ? !Screened.Flags.Contains(Vignette.Flag + " Present", StringComparison.Ordinal)
            : Vignette.Ask ? Found == Wanted : Wanted is null ? ActsAs is null : Found == Wanted;
    }
}

/// <summary>What the words alone raised.</summary>
/// <param name="ActsAs">Most urgent level that acts at once.</param>
/// <param name="Found">Most urgent level that acts or is asked about.</param>
/// <param name="Flags">The flags, for reading.</param>
/// <param name="Signs">The signs, for reading.</param>
internal sealed record Screened(Disposition? ActsAs, Disposition? Found, string Flags, string Signs)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Flags}] from [{Signs}]";
}

/// <summary>Words to red flags, as the dialog does it in one turn.</summary>
internal sealed class WordScreen
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly MessageReader _reader = MessageReader.Load(ContentSet.BuiltIn());
    private readonly RedFlagRules _rules = RedFlagRules.Load(ContentSet.BuiltIn());

    public Screened Read(string text)
    {
        var findings = _reader.Read(text, null, Now).Findings.Where(f => f is { When: TimeFrame.Now, Who: Person.Patient }).ToList();
        var evidence = EvidenceMap.Empty.With(findings.Select(f => new Evidence(f.Slot, f.Code, f.Status, f.Text, f.Value)));
        var flags = _rules.Screen(evidence).Where(f => f.Status != EvidenceStatus.Absent).ToList();
        return new Screened(
            flags.Where(f => f.Status == EvidenceStatus.Present).Min(f => f.Level),
            flags.Min(f => f.Level),
            string.Join("; ", flags.Select(f => $"{f.Id} {f.Status} {f.Level}")),
            string.Join("; ", findings.Where(f => f.Slot is Slot.Sign or Slot.Location or Slot.Age or Slot.Onset or Slot.Duration).Select(f => $"{f.Code ?? f.Slot.ToString()}{(f.Status == EvidenceStatus.Present ? "" : " " + f.Status)}{(f.Value?.SinceDays is { } d ? $" {d:0.##}d" : "")}")));
    }
}
