using System.Collections.Frozen;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A unit of time. Clock units are hours and less.</summary>
internal sealed record TimeUnit(string Letter, double Seconds, int Times = 1)
{
    public bool IsClock => Seconds < 86400;
}

/// <summary>The words of one language for time.</summary>
internal sealed class TimeWords
{
    private static readonly TimeUnit Year = new("Y", 31536000);
    private static readonly TimeUnit Month = new("M", 2592000);
    private static readonly TimeUnit Week = new("W", 604800);
    private static readonly TimeUnit Day = new("D", 86400);
    private static readonly TimeUnit Hour = new("H", 3600);

    private TimeWords()
    {
    }

    public static TimeWords English { get; } = new();

    public NumberWords Numbers { get; } = NumberWords.English;

    public FrozenDictionary<string, TimeUnit> Units { get; } = Table<TimeUnit>(new(StringComparer.Ordinal)
    {
        ["decade decades"] = new("Y", 315360000, 10),
        ["year years"] = Year,
        ["month months"] = Month,
        ["fortnight fortnights"] = new("W", 1209600, 2),
        ["weekend weekends"] = new("WE", 172800),
        ["week weeks"] = Week,
        ["day days night nights"] = Day,
        ["hour hours hr hrs h"] = Hour,
        ["minute minutes min mins"] = new("M", 60),
        ["second seconds sec secs"] = new("S", 1),
    });

    /// <summary>Letters that stand for a unit right after digits: 10d.</summary>
    public FrozenDictionary<string, TimeUnit> ShortUnits { get; } = Table<TimeUnit>(new(StringComparer.Ordinal)
    {
        ["y"] = Year,
        ["m"] = Month,
        ["w"] = Week,
        ["d"] = Day,
    });

    public FrozenDictionary<string, int> Months { get; } = Table<int>(new(StringComparer.Ordinal)
    {
        ["january jan"] = 1,
        ["february feb"] = 2,
        ["march mar"] = 3,
        ["april apr"] = 4,
        ["may"] = 5,
        ["june jun"] = 6,
        ["july jul"] = 7,
        ["august aug"] = 8,
        ["september sept sep"] = 9,
        ["october oct"] = 10,
        ["november nov"] = 11,
        ["december dec"] = 12,
    });

    /// <summary>Monday is 1.</summary>
    public FrozenDictionary<string, int> Weekdays { get; } = Table<int>(new(StringComparer.Ordinal)
    {
        ["monday mon"] = 1,
        ["tuesday tue tues"] = 2,
        ["wednesday wed weds"] = 3,
        ["thursday thu thur thurs"] = 4,
        ["friday fri"] = 5,
        ["saturday"] = 6,
        ["sunday"] = 7,
    });

    public FrozenDictionary<string, string> Seasons { get; } = Table<string>(new(StringComparer.Ordinal)
    {
        ["spring"] = "SP",
        ["summer"] = "SU",
        ["fall autumn"] = "FA",
        ["winter"] = "WI",
    });

    /// <summary>-1 for the one before, 0 for this one, 1 for the one after.</summary>
    public FrozenDictionary<string, int> Relatives { get; } = Table<int>(new(StringComparer.Ordinal)
    {
        ["last previous past"] = -1,
        ["this current"] = 0,
        ["next following coming upcoming"] = 1,
    });

    public FrozenDictionary<string, int> DaysFromToday { get; } = Table<int>(new(StringComparer.Ordinal)
    {
        ["yesterday"] = -1,
        ["today"] = 0,
        ["tomorrow tmr tmrw"] = 1,
    });

    /// <summary>Months whose names are other words too; they need a sign that a date is meant.</summary>
    public FrozenSet<string> DoubtfulMonths { get; } = FrozenSet.Create(StringComparer.Ordinal, "may", "march", "mar");

    /// <summary>Words after which "last" is a verb.</summary>
    public FrozenSet<string> BeforeVerb { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "will", "would", "t", "not", "may", "might", "must", "shall", "should", "can", "could", "does", "did");

    public FrozenDictionary<string, int> Inexact { get; } = Table<int>(new(StringComparer.Ordinal) { ["couple"] = 2, ["few some several"] = 3 });

    private static FrozenDictionary<string, T> Table<T>(Dictionary<string, T> entries) =>
        entries.SelectMany(e => e.Key.Split(' ').Select(word => KeyValuePair.Create(word, e.Value))).ToFrozenDictionary(StringComparer.Ordinal);
}
