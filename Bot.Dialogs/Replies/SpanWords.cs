using System.Globalization;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Replies;

/// <summary>How long the pain has lasted, in a nurse's words: "about 2 months", "6 to 7 weeks".</summary>
internal sealed class SpanWords(Phrases phrases)
{
    // From how many days on a unit is used when none fits without a rest; how many days it has; up to how many of it people count.
    private static readonly (double From, string Unit, double Days, double Most)[] Units =
        [(640, "years", 365.25, 120), (55, "months", 30.4, 23), (13, "weeks", 7, 12), (0, "days", 1, 0)];

    // A span whose ends are further apart than this says less than the patient's own words.
    private const double WidestRatio = 2;

    // "2 months" is kept as 60 to 62 days: ends this close are one figure.
    private const double Sharp = 1.12;

    /// <summary>The span in words; null when it is too vague for numbers.</summary>
    public string? Say(EvidenceValue? value)
    {
        if (value is not { MinDays: { } min, MaxDays: { } max } || max < 1 || max > WidestRatio * Math.Max(min, 1))
        {
            return null;
        }

        var (_, unit, days, _) = Array.Find(Units, u => Fits(min / u.Days, max / u.Days, u.Most)) is { Unit: not null } whole ? whole : Units.First(u => max >= u.From);
        var (least, most, middle) = (Count(min / days), Count(max / days), Count((min + max) / 2 / days));
        return least == most || max <= min * Sharp
            ? phrases.Label("about", "span", Counted(unit, middle))
            : phrases.Label("from-to", "least", Figure(least)).Replace("{span}", Counted(unit, most), StringComparison.Ordinal);
    }

    // Two ends of one figure ("like 2 months ago"), or each a figure of its own ("2 to 3 months").
    private static bool Fits(double least, double most, double limit) =>
        least > 0.9 && most <= limit + 1 && (IsWhole(least) && IsWhole(most) || (Count(least) == Count(most) && Count(most) >= 2));

    private static bool IsWhole(double units) => Math.Abs(units - Math.Round(units)) <= 0.07 * units;

    private static double Count(double units) => Math.Max(1, Math.Round(units));

    private string Counted(string unit, double count) => phrases.Label(count == 1 ? unit + "-one" : unit, "count", Figure(count));

    private static string Figure(double count) => count.ToString(CultureInfo.InvariantCulture);
}
