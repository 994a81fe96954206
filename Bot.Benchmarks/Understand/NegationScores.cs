using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>negex: is the named finding denied in the sentence?</summary>
internal sealed class NegationScores(MessageReader reader)
{
    /// <summary>Scores every sentence and prints precision and recall of denial.</summary>
    public void Run(string folder, bool errors)
    {
        var tally = new Tally();
        var rows = Rows.Read(folder, "negex/sentences.jsonl");
        foreach (var row in rows)
        {
            var text = row.Text("text")!;
            var denied = IsDenied(text, row.Text("concept")!);
            var expected = row.Text("label") == "Negated";
            if (!tally.AddValue(expected, denied, true) && errors)
            {
                Console.WriteLine($"  - {row.Text("label")}: {row.Text("concept")} in \"{text}\"");
            }
        }

        Console.WriteLine($"negex: {rows.Count} sentences   denied: {tally}");
    }

    private bool IsDenied(string text, string concept)
    {
        // The sentences print the concept in capitals where it is meant.
        var at = text.IndexOf(concept.ToUpperInvariant(), StringComparison.Ordinal);
        var reading = reader.Begin(text, null, Asked.Now);
        var words = Enumerable.Range(0, reading.Text.Count).Where(i => reading.Text[i].Start >= at && reading.Text[i].End <= at + concept.Length).ToList();
        if (at < 0 || words.Count == 0)
        {
            return false;
        }

        return reading.Assertions.At(words[0], words[^1]).Status == EvidenceStatus.Absent;
    }
}
