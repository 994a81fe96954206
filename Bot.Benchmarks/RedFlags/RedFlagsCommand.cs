namespace Bot.Benchmarks.RedFlags;

/// <summary>
/// How many emergencies are found and how many false alarms are raised, from the words alone: <c>redflags [--data FILE or FOLDER] [--list]</c>.
/// Without data over the project's own vignettes; with a file or folder over vignettes that others wrote, or over what real patients said.
/// </summary>
internal static class RedFlagsCommand
{
    private const string OwnVignettes = "Bot.Tests/Triage/Vignettes";

    /// <summary>Runs the command.</summary>
    public static int Run(string data, bool list)
    {
        var screen = new WordScreen();
        var all = new List<Outcome>();
        foreach (var file in Files(data))
        {
            if (RealWords.Kind(file) is { } kind)
            {
                Alarms.Report(file, RealWords.Read(file, kind), screen, list);
                continue;
            }

            var vignettes = file.EndsWith(".yaml", StringComparison.Ordinal) ? Vignette.ReadYaml(file) : ForeignVignettes.Read(file);
            var outcomes = vignettes.Select(v => new Outcome(v, screen.Read(v.Text))).ToList();
            Report(Path.GetFileName(file), outcomes, list);
            all.AddRange(outcomes);
        }

        if (data.Length == 0)
        {
            Report("All vignettes of the project", all.Where(o => o.Vignette.Level != "FLAG").ToList(), list: false);
        }

        return 0;
    }

    private static IEnumerable<string> Files(string data) =>
        (data.Length == 0 ? Directory.GetFiles(OwnVignettes, "*.yaml")
        : File.Exists(data) ? [data]
        : Directory.GetFiles(data, "*.jsonl", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static void Report(string title, List<Outcome> outcomes, bool list)
    {
        Console.WriteLine($"{title}: {outcomes.Count} messages");
        Grave(outcomes.Where(o => o.IsGrave).ToList());
        Rate.Print("the clinic's trigger raises its flag", outcomes.Count(o => o.Vignette.Level == "FLAG" && o.IsRight), outcomes.Count(o => o.Vignette.Level == "FLAG"));
        Rate.Print("marked as to be asked, asked or acted on", outcomes.Count(o => o.Vignette.Level == "ASK" && o.IsRight), outcomes.Count(o => o.Vignette.Level == "ASK"));
        Rate.Print("under-triage", outcomes.Count(o => o.IsUnder), outcomes.Count(o => o.Vignette.Wanted is not null));
        Harmless(outcomes.Where(o => o.Vignette.Level is not ("FLAG" or "ASK") && !o.IsGrave).ToList());
        foreach (var kind in outcomes.GroupBy(o => o.Vignette.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Rate.Print("  as marked, " + kind.Key, kind.Count(o => o.IsRight), kind.Count());
        }

        foreach (var wrong in outcomes.Where(o => list && (!o.IsRight || (o.Vignette.Level == "NONE" && o.Screened.OnlyAsks))))
        {
            Console.WriteLine($"  {wrong.Vignette.Id} wanted {wrong.Vignette.Level} {wrong.Vignette.Flag}{wrong.Vignette.Note} found {wrong.Screened}\n      {wrong.Vignette.Text}");
        }
    }

    private static void Grave(List<Outcome> grave)
    {
        Rate.Print("emergency or crisis, found or asked about", grave.Count(o => o.Acts || o.Asks), grave.Count);
        Rate.Print("  of these, acts at once", grave.Count(o => o.Acts), grave.Count);
        Rate.Print("  of these, asks the question that names the danger", grave.Count(o => o.Asks), grave.Count);
    }

    private static void Harmless(List<Outcome> others)
    {
        var none = others.Where(o => o.Vignette.Wanted is null).ToList();
        Rate.Print("not an emergency, sent as one", others.Count(o => o.Acts), others.Count);
        Rate.Print("nothing to find, sent as an emergency", none.Count(o => o.Acts), none.Count);
        Rate.Print("nothing to find, some flag raised", none.Count(o => o.Screened.ActsAs is not null), none.Count);
        Rate.Print("nothing to find, something asked", none.Count(o => o.Screened.OnlyAsks), none.Count);
    }
}
