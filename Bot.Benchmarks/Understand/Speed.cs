using System.Diagnostics;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Microseconds for a message after warm-up, and milliseconds for 10,000 characters.</summary>
internal sealed class Speed(MessageReader reader)
{
    private const int WarmUp = 30;
    private const int Long = 10_000;

    /// <summary>Prints both.</summary>
    public void Run(string folder)
    {
        var texts = Rows.Read(folder, "slots-dev.jsonl").Select(r => r.Text("text")!)
            .Concat(Rows.Read(folder, "redflag-answers/answers.jsonl").Select(r => r.Text("answer")!))
            .Concat(Rows.Read(folder, "clinc-dialogue-acts/utterances.jsonl").Select(r => r.Text("text")!)).ToList();
        for (var i = 0; i < WarmUp; i++)
        {
            texts.ForEach(t => reader.Read(t, null, Asked.Now));
        }

        var times = texts.Select(Microseconds).Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"speed: median {times[times.Count / 2]:0.0} us a message, 95th percentile {times[times.Count * 95 / 100]:0.0} us ({texts.Average(t => t.Length):0} characters on average)"));
        var all = string.Join(' ', texts);
        foreach (var (name, text) in new[] { ("10,000 characters of messages", all[..Math.Min(Long, all.Length)]), ("10,000 unknown letters", Unknown()), ("10,000 times a", new string('a', Long)) })
        {
            Console.WriteLine(FormattableString.Invariant($"speed: {name}: {Microseconds(text) / 1000:0.00} ms"));
        }
    }

    private double Microseconds(string text)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            reader.Read(text, null, Asked.Now);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }

    private static string Unknown() => string.Concat(Enumerable.Range(0, Long / 7).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}quzk "));
}
