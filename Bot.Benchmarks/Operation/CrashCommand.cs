using System.Diagnostics;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>crash [--postgres] [--turns N] [--kills N] [--seed N]: nodes are killed while patients talk.</summary>
internal static class CrashCommand
{
    private const int Conversations = 200;

    /// <summary>Runs and prints it; 0 when nothing was lost, doubled, out of order or stuck.</summary>
    public static async Task<int> Run(bool postgres, int turns, int kills, int seed)
    {
        using var folder = new RunFolder();
        using var server = postgres ? new PostgresServer() : null;
        using var run = new CrashRun(new CrashPlan(Conversations, Math.Max(1, turns / Conversations), kills, postgres ? 3 : 1, server, seed), folder.Path);
        var started = Stopwatch.GetTimestamp();
        var result = await run.Run();
        Console.WriteLine(postgres
            ? "PostgreSQL, three nodes behind a round-robin proxy, nodes killed (-9) at random moments, the database restarted once"
            : "SQLite, one node, killed (-9) at random moments");
        Console.WriteLine($"  {result.Turns} turns in {Conversations} conversations, {result.Kills} kills, {result.Repeats} requests repeated, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        Console.WriteLine($"  acknowledged and lost {result.Lost}   doubled {result.Doubled}   out of order {result.OutOfOrder}   unlike an undisturbed conversation {result.Different}   stuck {result.Stuck}");
        return result.IsClean ? 0 : 1;
    }
}
