using Bot.Dialogs.Triage;

namespace Bot.Benchmarks.RedFlags;

/// <summary>Alarm and ask rates on messages whose urgency nobody marked: to be read one by one.</summary>
internal static class Alarms
{
    /// <summary>Prints the rates of one source, and with <paramref name="list"/> every message that raised something.</summary>
    public static void Report(string file, IEnumerable<string> messages, WordScreen screen, bool list)
    {
        var read = messages.Select(text => (Text: text, Screened: screen.Read(text))).ToList();
        Console.WriteLine($"{Path.GetFileName(Path.GetDirectoryName(file))}: {read.Count} messages of patients");
        Rate.Print("sent as an emergency or crisis", read.Count(r => r.Screened.ActsAs <= Disposition.Emergency), read.Count);
        Rate.Print("sent to a doctor today or soon", read.Count(r => r.Screened.ActsAs is Disposition.SameDay or Disposition.Soon), read.Count);
        Rate.Print("only asked about", read.Count(r => r.Screened.OnlyAsks), read.Count);
        foreach (var (text, screened) in read.Where(r => list && r.Screened.Found is not null))
        {
            Console.WriteLine($"  {(screened.OnlyAsks ? "ASKS" : "ACTS")} {screened}\n      {text}");
        }
    }
}
