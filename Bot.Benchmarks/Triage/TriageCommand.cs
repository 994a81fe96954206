using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;

namespace Bot.Benchmarks.Triage;

/// <summary>The worked examples of the clinical rules, typed as free text: <c>triage --data FOLDER [--list] [--now DATE]</c>.</summary>
internal static class TriageCommand
{
    private const string Examples = "triage-rules.md";
    private const int ShortOpener = 12;

    /// <summary>Plays all and prints hits, misses and how many questions it took. Returns 1 when one is wrong.</summary>
    /// <param name="folder">Folder with triage-rules.md, or a file of the same form.</param>
    /// <param name="list">Print the talk of every miss.</param>
    /// <param name="now">The patients' day.</param>
    public static int Run(string folder, bool list, DateTimeOffset now)
    {
        var file = File.Exists(folder) ? folder : Path.Combine(folder, Examples);
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no {file}");
            return 2;
        }

        var dialog = TriageDialog.Load(ContentSet.BuiltIn());
        var judge = new ExampleJudge(new Destination(Catalogue.Load(ContentSet.BuiltIn())));
        var played = WorkedExample.Read(file).Select(e => (Example: e, Run: ExampleRun.Play(dialog, e, now))).ToList();
        foreach (var (example, run) in played)
        {
            var wrong = judge.Mistakes(example, run).ToList();
            Console.WriteLine($"{example.Id} {(wrong.Count == 0 ? "right" : "WRONG")} {run.Level} {run.Rule} {string.Join(' ', run.Topics)} {run.Specialist} | {run.Asked.Length} questions: {string.Join(' ', run.Asked)}");
            wrong.ForEach(w => Console.WriteLine($"     {w}"));
            if (list && wrong.Count > 0)
            {
                Console.WriteLine("     " + string.Join("\n     ", run.Talk));
            }
        }

        return Summary(judge, played);
    }

    private static int Summary(ExampleJudge judge, List<(WorkedExample Example, ExampleRun Run)> played)
    {
        var right = played.Count(p => !judge.Mistakes(p.Example, p.Run).Any());
        Console.WriteLine($"{right} of {played.Count} right");
        Print("level", played.Count(p => p.Run.Level == p.Example.Level), played.Count);
        Print("rule", played.Count(p => p.Run.Rule == p.Example.Rule), played.Count);
        Print("topics", played.Count(p => ExampleJudge.TopicsFit(p.Example, p.Run)), played.Count);
        Print("topics, nothing added", played.Count(p => ExampleJudge.TopicsAreExact(p.Example, p.Run)), played.Count);
        Print("destination", played.Count(p => judge.DestinationFits(p.Example, p.Run)), played.Count);
        Questions("to guidance", played.Where(p => p.Run.Level is not ("EMERGENCY" or "CRISIS" or "SAME_DAY" or "ASK")));
        Questions($"to guidance, opener under {ShortOpener} words", played.Where(p => p.Run.Level is not ("EMERGENCY" or "CRISIS" or "SAME_DAY" or "ASK") && Words(p.Example) < ShortOpener));
        Print("examples with a question asked again although answered", played.Count(p => p.Run.Repeated.Any()), played.Count);
        return right == played.Count ? 0 : 1;
    }

    private static void Questions(string what, IEnumerable<(WorkedExample Example, ExampleRun Run)> played)
    {
        var counts = played.Select(p => p.Run.Asked.Length).Order().ToList();
        if (counts.Count > 0)
        {
            Console.WriteLine(FormattableString.Invariant($"questions {what}: mean {counts.Average():0.0}, median {counts[counts.Count / 2]}, most {counts[^1]} ({counts.Count} examples)"));
        }
    }

    private static int Words(WorkedExample example) => example.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static void Print(string what, int count, int of) => Console.WriteLine($"  {what,-54} {count,3} of {of}");
}
