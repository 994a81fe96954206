using Bot.Dialogs;
using Bot.Dialogs.Content;

namespace Bot.Benchmarks.Walks;

/// <summary>The command <c>walks</c>: random walks, and whether a conversation stays whole on each.</summary>
internal static class WalksCommand
{
    private const int Shown = 30;

    public static int Run(int seeds, int turns)
    {
        var dialog = TriageDialog.Load(ContentSet.BuiltIn());
        var wrong = Enumerable.Range(1, seeds).SelectMany(seed => new Walk(dialog, seed).Run(turns)).ToList();
        foreach (var line in wrong.Take(Shown))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"{seeds} walks of {turns} turns: {wrong.Count} found wrong");
        return wrong.Count == 0 ? 0 : 1;
    }
}
