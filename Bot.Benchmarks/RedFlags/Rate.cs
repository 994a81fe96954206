namespace Bot.Benchmarks.RedFlags;

/// <summary>A share of messages with its 95 % confidence interval.</summary>
internal static class Rate
{
    /// <summary>Prints one line; nothing when there were no such messages.</summary>
    public static void Print(string what, int count, int of)
    {
        if (of > 0)
        {
            var (low, high) = Interval(count, of);
            Console.WriteLine($"  {what,-58} {count,4} of {of,4}  {100.0 * count / of,5:0.0} %  (95 %: {100 * low:0.0} to {100 * high:0.0})");
        }
    }

    /// <summary>Wilson's interval: honest near 0 and 100 percent, where few messages prove little.</summary>
    private static (double Low, double High) Interval(int count, int of)
    {
        const double Z = 1.96;
        var p = (double)count / of;
        var center = p + (Z * Z / (2 * of));
        var spread = Z * Math.Sqrt(((p * (1 - p)) + (Z * Z / (4 * of))) / of);
        var scale = 1 + (Z * Z / of);
        return (Math.Max(0, (center - spread) / scale), Math.Min(1, (center + spread) / scale));
    }
}
