using System.Globalization;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>durable [--postgres] [--seconds N]: turns stored for good in a second.</summary>
internal static class DurableCommand
{
    private const int Rounds = 3;

    private static readonly int[] Conversations = [1, 16, 64];

    /// <summary>Runs and prints it.</summary>
    public static Task<int> Run(bool postgres, int seconds) => postgres ? Postgres(TimeSpan.FromSeconds(seconds)) : Sqlite(TimeSpan.FromSeconds(seconds));

    private static async Task<int> Sqlite(TimeSpan time)
    {
        using var folder = new RunFolder();
        using var run = new DurableRun(1, ("Storage:Folder", folder.Path));
        await run.Measure(16, time);
        Console.WriteLine("SQLite, full durability, turns per second            together   one by one     (median of three, taken in turn)");
        foreach (var conversations in Conversations)
        {
            var (together, alone) = await Alternately(run, conversations, time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {conversations,3} conversations at the same time                {together,8:0}     {alone,8:0}"));
        }

        return 0;
    }

    // In turn, so that what else the machine does falls on both.
    private static async Task<(double Together, double Alone)> Alternately(DurableRun run, int conversations, TimeSpan time)
    {
        var (together, alone) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            together.Add(await run.Measure(conversations, time));
            alone.Add(await run.Measure(conversations, time, together: false));
        }

        return (together.Order().ElementAt(Rounds / 2), alone.Order().ElementAt(Rounds / 2));
    }

    private static async Task<int> Postgres(TimeSpan time)
    {
        using var server = new PostgresServer();
        using var folder = new RunFolder();
        Console.WriteLine($"PostgreSQL on the same machine ({Environment.ProcessorCount} processors), full durability, 64 conversations, turns per second");
        foreach (var nodes in new[] { 1, 2, 3 })
        {
            using var run = new DurableRun(nodes, [.. server.Settings, ("Storage:Folder", folder.Path)]);
            await run.Measure(64, time);
            var turns = await run.Measure(64, time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {nodes} nodes   {turns:0}"));
        }

        return 0;
    }
}
