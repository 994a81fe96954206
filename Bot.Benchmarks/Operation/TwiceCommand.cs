using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>twice [--patients N]: every message delivered at least three times, at once and shuffled.</summary>
internal static class TwiceCommand
{
    private const int Turns = 20;

    /// <summary>Runs and prints it; 0 when every conversation is as if each message had come once.</summary>
    public static async Task<int> Run(int patients, int seed)
    {
        using var folder = new RunFolder();
        using var service = new ServiceProcess([.. ServiceProcess.NoLimits, ("Storage:Folder", folder.Path)]);
        await service.Start();
        var (different, deliveries) = await new TwiceRun(patients, Turns, seed).Run(service.Address);
        Console.WriteLine($"{patients * Turns} messages in {patients} conversations, delivered {deliveries} times: {different} conversations unlike those of messages delivered once");
        return different == 0 ? 0 : 1;
    }
}
