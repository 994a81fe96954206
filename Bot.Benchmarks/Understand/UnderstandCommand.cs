using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Measures how well and how fast messages are understood, on data that nobody on this project wrote.</summary>
internal static class UnderstandCommand
{
    /// <summary>Scores one file of labelled messages. Returns 0.</summary>
    public static int RunSlots(string file, bool errors)
    {
        var reader = MessageReader.Load(ContentSet.BuiltIn());
        new SlotScores(reader).Run(file, errors);
        PlainRecognizers.Run(file);
        return 0;
    }

    /// <summary>Prints the scores. Returns 0, or 2 when the folder is missing.</summary>
    public static int Run(string folder, bool errors)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}");
            return 2;
        }

        StartTime.Run();
        var reader = MessageReader.Load(ContentSet.BuiltIn());
        var slots = Path.Combine(folder, "slots-dev.jsonl");
        new SlotScores(reader).Run(slots, errors);
        PlainRecognizers.Run(slots);
        new NegationScores(reader).Run(folder, errors);
        new AnswerScores(reader).Run(folder, errors);
        new ActScores(reader).Run(folder, errors);
        PlainRecognizers.RunAnswers(folder);
        new Coverage(reader).Run(folder, errors);
        RecognizersCommand.Run(folder, errors);
        new Speed(reader).Run(folder);
        return 0;
    }
}
