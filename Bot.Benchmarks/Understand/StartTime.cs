using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Milliseconds from nothing to a reader that reads, each time in a fresh process: nothing is compiled or cached yet.</summary>
internal static class StartTime
{
    private const int Processes = 5;

    /// <summary>Prints the best and the median of several processes.</summary>
    public static void Run()
    {
        var times = Enumerable.Range(0, Processes).Select(_ => InFreshProcess()).Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"start of all readers in a fresh process: median {times[Processes / 2]:0} ms, best {times[0]:0} ms of {Processes}"));
    }

    /// <summary>Measures this process and prints the figure alone.</summary>
    public static int RunHere()
    {
        var watch = Stopwatch.StartNew();
        MessageReader.Load(ContentSet.BuiltIn());
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double InFreshProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(StartTime).Assembly.Location, "start"] : ["start"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var figure = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(figure, CultureInfo.InvariantCulture);
    }
}
