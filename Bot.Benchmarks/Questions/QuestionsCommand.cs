using Bot.Benchmarks.Understand;

namespace Bot.Benchmarks.Questions;

/// <summary>
/// Questions of patients that nobody on this project wrote: <c>questions --data FOLDER</c>, or one a line: <c>questions --file FILE</c>.
/// Prints each answer for a person to judge, and how many were answered, declined or read as something else.
/// </summary>
internal static class QuestionsCommand
{
    private const int Shown = 260;

    /// <summary>Asks every question of the data sets.</summary>
    public static int RunData(string folder)
    {
        var dialog = new AskedDialog();
        foreach (var (file, field) in new[] { ("meqsum/questions.jsonl", "summary"), ("meqsum/questions.jsonl", "text"), ("medquad/qa.jsonl", "question") })
        {
            Console.WriteLine($"{file}, {field}");
            Report(dialog, Rows.Read(folder, file).Select(row => row.Text(field)!));
        }

        return 0;
    }

    /// <summary>Asks every line of a file; what follows a bar is a note.</summary>
    public static int RunFile(string file)
    {
        Report(new AskedDialog(), File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'));
        return 0;
    }

    private static void Report(AskedDialog dialog, IEnumerable<string> questions)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in questions)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var reply = dialog.Ask(parts[0]);
            var kind = reply.Answer is "none" or "said" or "danger" ? reply.Answer : "answered";
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            Console.WriteLine($"{reply.Answer,-32} {Cut(line.ReplaceLineEndings(" "))}\n{"",33}{Cut(reply.Text)}");
        }

        Console.WriteLine(string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}")));
    }

    private static string Cut(string text) => text.Length <= Shown ? text : text[..Shown] + " ...";
}
