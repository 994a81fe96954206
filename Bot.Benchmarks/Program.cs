using Bot.Benchmarks;
using Bot.Benchmarks.Understand;

return args switch
{
    ["recognizers", "--data", var folder] => RecognizersCommand.Run(folder),
    ["understand", "--data", var folder, ..] => UnderstandCommand.Run(folder, args.Contains("--errors", StringComparer.Ordinal)),
    ["redflags", "--data", var folder, ..] => RedFlagsCommand.Run(folder, args.Contains("--list", StringComparer.Ordinal)),
    ["redflags", ..] => RedFlagsCommand.Run("", args.Contains("--list", StringComparer.Ordinal)),
    ["plain-words", var dictionary] => PlainWordsCommand.Run(dictionary),
    ["read", var text] => ReadCommand.Run([text]),
    ["read"] => ReadCommand.Run(Lines()),
    _ => Usage(),
};

static IEnumerable<string> Lines()
{
    while (Console.ReadLine() is { } line)
    {
        yield return line;
    }
}

static int Usage()
{
    Console.Error.WriteLine("""
        Name a command:
          recognizers --data FOLDER            what the plain recognizers get right of their own specs
          understand  --data FOLDER [--errors] how well and how fast messages are understood
          redflags [--data FOLDER] [--list]    emergencies found and false alarms raised, from the words alone
          plain-words FILE                     words of a dictionary that would be mended by mistake
          read [TEXT]                          what is understood of one message, or of each line of the input
        """);
    return 2;
}
