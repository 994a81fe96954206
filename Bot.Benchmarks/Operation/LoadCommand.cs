using System.Globalization;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>load [--sockets N] [--burst N] [--seconds N]: many open conversations.</summary>
internal static class LoadCommand
{
    private const int TurnsPerSecond = 50;

    /// <summary>Runs and prints it; 0 when nothing failed.</summary>
    public static async Task<int> Run(int sockets, int burst, int seconds)
    {
        using var folder = new RunFolder();
        using var service = new ServiceProcess([.. ServiceProcess.NoLimits, ("Storage:Folder", folder.Path)]);
        await service.Start();
        using var run = new LoadRun(new LoadPlan(sockets, TurnsPerSecond, seconds, burst), service);
        var result = await run.Run();
        Console.WriteLine($"{sockets} open web sockets, {TurnsPerSecond} turns a second for {seconds} s; the patients run on the same machine, which has {Environment.ProcessorCount} processors");
        Console.WriteLine($"  turns           {result.Turns}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  new ones        {burst} in {result.BurstSeconds:0.0} s, from nothing to the first answer: {result.Begins}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory          {result.BytesPerConversation / 1024.0:0.0} KiB for each open conversation; the service holds {service.Memory / 1048576.0:0} MiB"));
        Console.WriteLine($"  errors          {result.Errors}");
        return result.Errors == 0 ? 0 : 1;
    }
}
