namespace Bot.Benchmarks.Understand;

/// <summary>Counts of right, missing and wrong, for precision, recall and F1.</summary>
internal sealed class Tally
{
    /// <summary>Expected and found.</summary>
    public int Right { get; private set; }

    /// <summary>Found, not expected.</summary>
    public int Extra { get; private set; }

    /// <summary>Expected, not found.</summary>
    public int Missed { get; private set; }

    /// <summary>Share of what was found that is right.</summary>
    public double Precision => Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);

    /// <summary>Share of what is expected that was found.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts one message's worth.</summary>
    public void Add(int right, int extra, int missed)
    {
        Right += right;
        Extra += extra;
        Missed += missed;
    }

    /// <summary>Counts one value: expected or not, found or not, and right or not.</summary>
    public bool AddValue(bool expected, bool found, bool right)
    {
        Add(expected && found && right ? 1 : 0, found && !(expected && right) ? 1 : 0, expected && !(found && right) ? 1 : 0);
        return expected == found && (!expected || right);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}  ({Right} right, {Extra} extra, {Missed} missed)");
}
