using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Prints what is understood of messages.</summary>
internal static class ReadCommand
{
    /// <summary>One block for each message.</summary>
    public static int Run(IEnumerable<string> texts)
    {
        var reader = MessageReader.Load(ContentSet.BuiltIn());
        foreach (var text in texts)
        {
            var meaning = reader.Read(text, null, Asked.Now);
            Console.WriteLine($"> {text}\n  {meaning.Act} answer={meaning.Answer} command={meaning.Command} corrects={meaning.Corrects}");
            foreach (var finding in meaning.Findings)
            {
                Console.WriteLine("  " + Line(finding));
            }
        }

        return 0;
    }

    private static string Line(Finding f)
    {
        var marks = (f.Status, f.When, f.Who) == default ? "" : $" {f.Status}/{f.When}/{f.Who}";
        return $"{f.Slot} {f.Code}{marks} \"{f.Text}\"{Numbers(f.Value)}";
    }

    private static string Numbers(EvidenceValue? value) => value is null ? "" : FormattableString.Invariant($" {value.MinDays}..{value.MaxDays} score={value.Score} effect={value.Effect} w={value.Weeks} x={value.Times} %={value.ReliefPercent} rw={value.ReliefWeeks} age={value.Years}")
        .Replace(" .. ", " ", StringComparison.Ordinal).Replace(" score= ", " ", StringComparison.Ordinal);
}
