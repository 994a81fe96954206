using System.Collections.Concurrent;
using System.Globalization;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>hostile --data FOLDER [--count N] [--seed N]: malformed and hostile requests over the schemas of the protocol.</summary>
internal static class HostileCommand
{
    /// <summary>Runs and prints it; 0 when no answer was 5xx or showed the inside.</summary>
    public static async Task<int> Run(string data, int count, int seed)
    {
        using var folder = new RunFolder();
        var failures = new ConcurrentQueue<string>();
        using var service = new ServiceProcess([.. ServiceProcess.NoLimits, ("Storage:Folder", folder.Path)]) { Printed = failures.Enqueue };
        await service.Start();
        using var run = new HostileRun(SwaggerSchemas.Read(Path.Combine(data, "bot-protocol")), service, seed);
        var result = await run.Run(count, TimeSpan.FromSeconds(10));
        Console.WriteLine($"{result.ByStatus.Values.Sum()} malformed or hostile requests");
        Console.WriteLine($"  by status      {string.Join("   ", result.ByStatus.Select(pair => $"{pair.Key}: {pair.Value}"))}");
        Console.WriteLine($"  5xx, no answer, or something of the inside in it: {result.Findings.Count} (501 to an invoke that nobody knows is the protocol's own answer)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory of the service after a tenth {result.MemoryBefore / 1048576.0:0} MiB, at the end {result.MemoryAfter / 1048576.0:0} MiB"));
        foreach (var line in result.Findings.Take(20).Concat(result.Findings.Count > 0 ? failures.Skip(1).Take(40) : []))
        {
            Console.WriteLine($"    {line}");
        }

        return result.Findings.Count == 0 ? 0 : 1;
    }
}
