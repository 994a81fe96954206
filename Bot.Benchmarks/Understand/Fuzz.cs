using System.Diagnostics;
using System.Text;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Random strings of words, signs and any character: none may throw, every fact must quote the message, and the time must grow with the length only.</summary>
internal static class Fuzz
{
    private const int Seed = 20260504;
    private const int Batch = 1_000;
    private const int LongTexts = 200;
    private const int Long = 10_000;

    private static readonly string[] Parts =
        ("pain back left no not 8/10 3 weeks since , . ? ( ) - ' knee PT helped for and or my dad had worse to of ten half sorry actually % i the a didnt tried advil it off wore both legs " +
        "numb monday may 2019 ago years shot in hip right now never mind 👍 😩 ½ ’ \0 ü 漢 ١ 1e9 99999999999999999999 [ < * .. :").Split(' ');

    /// <summary>Reads so many strings. Returns 0, or 1 when one broke the reader.</summary>
    public static int Run(int strings)
    {
        var reader = MessageReader.Load(ContentSet.BuiltIn());
        var watch = Stopwatch.StartNew();
        var broken = 0;
        Parallel.For(0, (strings + Batch - 1) / Batch, batch => Interlocked.Add(ref broken, ReadBatch(reader, new Random(Seed + batch), Math.Min(Batch, strings - (batch * Batch)))));
        Console.WriteLine(FormattableString.Invariant($"fuzz: {strings} strings in {watch.Elapsed.TotalSeconds:0.0} s, {broken} broke the reader"));
        Lengths(reader);
        return broken == 0 ? 0 : 1;
    }

    private static int ReadBatch(MessageReader reader, Random random, int strings)
    {
        var broken = 0;
        for (var i = 0; i < strings; i++)
        {
            var message = Text(random, random.Next(1, 9));
            try
            {
                broken += reader.Read(message, null, Asked.Now).Findings.Any(f => message.Substring(f.Start, f.Length) != f.Text) ? 1 : 0;
            }
            catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or InvalidOperationException or NullReferenceException or OverflowException or FormatException)
            {
                Console.WriteLine($"  - {e.GetType().Name} in \"{message}\"");
                broken++;
            }
        }

        return broken;
    }

    private static void Lengths(MessageReader reader)
    {
        var random = new Random(Seed);
        var times = Enumerable.Range(0, LongTexts).Select(_ => Repeated(random)).Select(text => (Whole: Best(reader, text), Quarter: Best(reader, text[..(Long / 4)]))).OrderBy(t => t.Whole).ToList();
        Console.WriteLine(FormattableString.Invariant($"fuzz: {LongTexts} texts of {Long} characters: median {times[LongTexts / 2].Whole:0.00} ms, slowest {times[^1].Whole:0.00} ms ({times[^1].Whole / times[^1].Quarter:0.0} times its quarter)"));
    }

    private static string Repeated(Random random)
    {
        var part = Text(random, random.Next(2, 12)) + " ";
        return string.Concat(Enumerable.Repeat(part, (Long / part.Length) + 1))[..Long];
    }

    private static double Best(MessageReader reader, string text)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            var start = Stopwatch.GetTimestamp();
            reader.Read(text, null, Asked.Now);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static string Text(Random random, int parts)
    {
        var text = new StringBuilder();
        for (; parts > 0; parts--)
        {
            text.Append(random.Next(5) == 0 ? ((char)random.Next(1, 0xFFFF)).ToString() : Parts[random.Next(Parts.Length)]).Append(random.Next(4) == 0 ? "" : " ");
        }

        return text.ToString();
    }
}
