using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>redflag-answers: does the reply to a danger-sign question say present or absent? A present read as absent is the costly error.</summary>
internal sealed class AnswerScores(MessageReader reader)
{
    /// <summary>Prints the share read right and the dangerous errors.</summary>
    public void Run(string folder, bool errors)
    {
        var (right, all, dangerous) = (0, 0, 0);
        foreach (var row in Rows.Read(folder, "redflag-answers/answers.jsonl"))
        {
            var meaning = reader.Read(row.Text("answer")!, Asked.YesNo(row.Text("question")!), Asked.Now);
            foreach (var label in row.Items("labels"))
            {
                var expected = label.Text("status")!;
                var read = Read(meaning);
                all++;
                right += read == expected || (expected == "unsure" && read != "absent") ? 1 : 0;
                dangerous += expected != "absent" && read == "absent" ? 1 : 0;
                if (read != expected && errors)
                {
                    Console.WriteLine($"  - {label.Text("topic")} {expected} read as {read}: \"{row.Text("answer")}\" to \"{row.Text("question")}\"");
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant($"redflag-answers: {right} of {all} ({(double)right / all:0.000}), present read as absent: {dangerous}"));
    }

    /// <summary>The bare answer; without one, a history that is only somebody else's is absent.</summary>
    private static string Read(Meaning meaning) => meaning.Answer switch
    {
        BareAnswer.Yes => "present",
        BareAnswer.No => "absent",
        _ when meaning.Findings.Length > 0 && meaning.Findings.All(f => f.Who == Person.Other) => "absent",
        _ => "unsure",
    };
}
