using System.Globalization;
using Bot.Benchmarks.Operation;
using Bot.Benchmarks.Operation.Hostile;
using Bot.Benchmarks.Patients;
using Bot.Benchmarks.Questions;
using Bot.Benchmarks.RedFlags;
using Bot.Benchmarks.Triage;
using Bot.Benchmarks.Understand;
using Bot.Benchmarks.Walks;

namespace Bot.Benchmarks;

/// <summary>Measurements anyone can run: each command prints its figures and what they are compared with.</summary>
internal static class Measurements
{
    private static int Main(string[] args) => args switch
    {
        ["recognizers", "--data", var folder] => RecognizersCommand.Run(folder),
        ["understand", "--data", var folder, ..] => UnderstandCommand.Run(folder, Has(args, "--errors")),
        ["understand", "--slots", var file, ..] => UnderstandCommand.RunSlots(file, Has(args, "--errors")),
        ["understand", "--fuzz", var strings] => Fuzz.Run(int.Parse(strings, CultureInfo.InvariantCulture)),
        ["start"] => StartTime.RunHere(),
        ["redflags", "--data", var folder, ..] => RedFlagsCommand.Run(folder, Has(args, "--list")),
        ["redflags", ..] => RedFlagsCommand.Run("", Has(args, "--list")),
        ["triage", "--data", var folder, ..] => TriageCommand.Run(folder, Has(args, "--list"), Day(args)),
        ["questions", "--data", var folder] => QuestionsCommand.RunData(folder),
        ["questions", "--file", var file] => QuestionsCommand.RunFile(file),
        ["crash", ..] => CrashCommand.Run(Has(args, "--postgres"), Number(args, "--turns", 2_000), Number(args, "--kills", 20), Number(args, "--seed", 1)).GetAwaiter().GetResult(),
        ["twice", ..] => TwiceCommand.Run(Number(args, "--patients", 50), Number(args, "--seed", 1)).GetAwaiter().GetResult(),
        ["load", ..] => LoadCommand.Run(Number(args, "--sockets", 5_000), Number(args, "--burst", 500), Number(args, "--seconds", 60)).GetAwaiter().GetResult(),
        ["durable", ..] => DurableCommand.Run(Has(args, "--postgres"), Number(args, "--seconds", 5)).GetAwaiter().GetResult(),
        ["hostile", "--data", var folder, ..] => HostileCommand.Run(folder, Number(args, "--count", 200_000), Number(args, "--seed", 1)).GetAwaiter().GetResult(),
        ["patients", ..] => PatientsCommand.Run(Number(args, "--patients", 500)),
        ["walks", ..] => WalksCommand.Run(Number(args, "--seeds", 1_000), Number(args, "--turns", 200)),
        ["sbom"] => SbomCommand.Run("."),
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
              understand  --slots FILE [--errors]  the same for one file of labelled messages
              understand  --fuzz NUMBER            that many random strings: none may throw, and time grows with length only
              redflags [--data FOLDER] [--list]    emergencies found and false alarms raised, from the words alone
              triage --data FOLDER [--list] [--now DATE]  the worked examples of the clinical rules, typed as free text
              questions --data FOLDER | --file FILE  what the bot answers to questions in the middle of the interview
              crash [--postgres] [--turns N] [--kills N] [--seed N]  nodes are killed while 200 patients talk: nothing lost, doubled, out of order or stuck
              twice [--patients N] [--seed N]      every message delivered several times, at once and shuffled: as if it had come once
              load [--sockets N] [--burst N] [--seconds N]  open web sockets, a trickle of turns, a burst of new conversations
              durable [--postgres] [--seconds N]   turns stored for good in a second, beside a store that flushes for each
              hostile --data FOLDER [--count N] [--seed N]  malformed and hostile requests: no 5xx, nothing of the inside shown
              patients    [--patients N]           made-up patients of several ways to write: how many get advice
              walks       [--seeds N] [--turns N]   random walks: no dead end, nothing twice, danger acts, questions change nothing
              sbom                                 what the published service is made of (CycloneDX)
              plain-words FILE                     words of a dictionary that would be mended by mistake
              read [TEXT]                          what is understood of one message, or of each line of the input
            """);
        return 2;
    }
}
