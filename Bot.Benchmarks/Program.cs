using System.Globalization;
using Bot.Benchmarks.Operation;
using Bot.Benchmarks.Questions;
using Bot.Benchmarks.Triage;
using Bot.Benchmarks.Understand;

namespace Bot.Benchmarks;

/// <summary>Measurements anyone can run: each command prints its figures and what they are compared with.</summary>
internal static class Measurements
{
    private static int Main(string[] args) => args switch
    {
        ["recognizers", "--data", var folder] => RecognizersCommand.Run(folder),
        ["understand", "--data", var folder, ..] => UnderstandCommand.Run(folder, Has(args, "--errors")),
        ["redflags", "--data", var folder, ..] => RedFlagsCommand.Run(folder, Has(args, "--list")),
        ["redflags", ..] => RedFlagsCommand.Run("", Has(args, "--list")),
        ["triage", "--data", var folder, ..] => TriageCommand.Run(folder, Has(args, "--list"), Day(args)),
        ["questions", "--data", var folder] => QuestionsCommand.RunData(folder),
        ["questions", "--file", var file] => QuestionsCommand.RunFile(file),
        ["crash", ..] => CrashCommand.Run(Has(args, "--postgres"), Number(args, "--turns", 2_000), Number(args, "--seed", 1)).GetAwaiter().GetResult(),
        ["plain-words", var dictionary] => PlainWordsCommand.Run(dictionary),
        ["read", var text] => ReadCommand.Run([text]),
        ["read"] => ReadCommand.Run(Lines()),
        _ => Usage(),
    };

    private static bool Has(string[] args, string option) => args.Contains(option, StringComparer.Ordinal);

    private static int Number(string[] args, string option, int otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;

    private static DateTimeOffset Day(string[] args) => Array.IndexOf(args, "--now") is >= 0 and var at && at + 1 < args.Length
        ? DateTimeOffset.Parse(args[at + 1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : DateTimeOffset.Now;

    private static IEnumerable<string> Lines()
    {
        while (Console.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine("""
            Name a command:
              recognizers --data FOLDER            what the plain recognizers get right of their own specs
              understand  --data FOLDER [--errors] how well and how fast messages are understood
              redflags [--data FOLDER] [--list]    emergencies found and false alarms raised, from the words alone
              triage --data FOLDER [--list] [--now DATE]  the worked examples of the clinical rules, typed as free text
              questions --data FOLDER | --file FILE  what the bot answers to questions in the middle of the interview
              crash [--postgres] [--turns N] [--seed N]  nodes are killed while 200 patients talk: nothing lost, doubled, out of order or stuck
              plain-words FILE                     words of a dictionary that would be mended by mistake
              read [TEXT]                          what is understood of one message, or of each line of the input
            """);
        return 2;
    }
}
