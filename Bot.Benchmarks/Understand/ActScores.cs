using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>clinc-dialogue-acts: yes, no, cancel, small talk; and out-of-scope text, which must fill nothing.</summary>
internal sealed class ActScores(MessageReader reader)
{
    /// <summary>Prints the share that is understood, by label.</summary>
    public void Run(string folder, bool errors)
    {
        foreach (var rows in Rows.Read(folder, "clinc-dialogue-acts/utterances.jsonl").GroupBy(r => r.Text("label")!, StringComparer.Ordinal))
        {
            var wrong = new List<string>();
            foreach (var text in rows.Select(row => row.Text("text")!))
            {
                var pending = rows.Key is "yes" or "no" or "maybe" ? Asked.YesNo(text) : null;
                var meaning = reader.Read(text, pending, Asked.Now);
                if (!IsUnderstood(rows.Key, meaning))
                {
                    wrong.Add($"\"{text}\": {meaning.Act} {meaning.Answer} {meaning.Command} [{string.Join(", ", meaning.Findings.Select(f => $"{f.Slot} {f.Code}"))}]");
                }
            }

            Console.WriteLine($"clinc {rows.Key,-20} {rows.Count() - wrong.Count} of {rows.Count()}");
            wrong.Where(_ => errors).ToList().ForEach(w => Console.WriteLine("  - " + w));
        }
    }

    private static bool IsUnderstood(string label, Meaning meaning) => label switch
    {
        "yes" => meaning.Answer == BareAnswer.Yes,
        "no" => meaning.Answer == BareAnswer.No,
        "maybe" => meaning.Answer == BareAnswer.Unsure,
        "cancel" => meaning.Command is Command.Stop or Command.Restart,
        "repeat" => meaning.Command == Command.Repeat,
        "greeting" => meaning.Act == SpeechAct.Greeting,
        "goodbye" => meaning.Act == SpeechAct.Goodbye,
        "thank_you" => meaning.Act == SpeechAct.Thanks,
        "what_can_i_ask_you" => meaning.Command == Command.Help || meaning.Act is SpeechAct.Question,
        "oos" => !meaning.Findings.Any(f => f is { Status: EvidenceStatus.Present, When: TimeFrame.Now, Who: Person.Patient }),
        _ => meaning.Act is SpeechAct.SmallTalk,
    };
}
