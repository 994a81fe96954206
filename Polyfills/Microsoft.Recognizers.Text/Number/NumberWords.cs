using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a word does in a number.</summary>
internal enum WordKind
{
    Other,
    Unit,
    Teen,
    Tens,
    Round,
    Dozen,
    Article,
    And,
    Point,
    Half,
    Quarter,
    Ordinal,
    Parts,
    Over,
    OutOf,
    In,
    Of,
    Minus,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberWord(WordKind Kind, double Value);

/// <summary>The number words of one language.</summary>
internal sealed class NumberWords
{
    public static readonly NumberWords English = new(
        units: "zero one two three four five six seven eight nine",
        teens: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        tens: "twenty thirty forty fifty sixty seventy eighty ninety",
        ordinals: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            + "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
        others: new(StringComparer.Ordinal)
        {
            ["naught nought"] = new(WordKind.Unit, 0),
            ["hundred hundreds"] = new(WordKind.Round, 1e2),
            ["thousand thousands"] = new(WordKind.Round, 1e3),
            ["lakh lakhs"] = new(WordKind.Round, 1e5),
            ["million millions mln mlns"] = new(WordKind.Round, 1e6),
            ["crore crores"] = new(WordKind.Round, 1e7),
            ["billion billions bln blns"] = new(WordKind.Round, 1e9),
            ["trillion trillions tln tlns"] = new(WordKind.Round, 1e12),
            ["dozen dozens doz dozs dz dzs"] = new(WordKind.Dozen, 12),
            ["a an"] = new(WordKind.Article, 1),
            ["and"] = new(WordKind.And, 0),
            ["point"] = new(WordKind.Point, 0),
            ["half"] = new(WordKind.Half, 2),
            ["quarter"] = new(WordKind.Quarter, 4),
            ["halves"] = new(WordKind.Parts, 2),
            ["quarters"] = new(WordKind.Parts, 4),
            ["nineth"] = new(WordKind.Ordinal, 9),
            ["nineths"] = new(WordKind.Parts, 9),
            ["over"] = new(WordKind.Over, 0),
            ["out"] = new(WordKind.OutOf, 0),
            ["in"] = new(WordKind.In, 0),
            ["of"] = new(WordKind.Of, 0),
            ["minus negative"] = new(WordKind.Minus, 0),
        },
        roundOrdinals: new(StringComparer.Ordinal) { ["hundredth"] = 1e2, ["thousandth"] = 1e3, ["millionth"] = 1e6, ["billionth"] = 1e9, ["trillionth"] = 1e12 });

    private readonly FrozenDictionary<string, NumberWord> _words;

    private NumberWords(
        string units, string teens, string tens, string ordinals, Dictionary<string, NumberWord> others, Dictionary<string, double> roundOrdinals)
    {
        var ordinal = ordinals.Split(' ').Select((word, i) => (word, value: i < 19 ? i + 1 : (i - 17) * 10.0));
        _words = units.Split(' ').Select((word, i) => (Word: word, Meaning: new NumberWord(WordKind.Unit, i)))
            .Concat(teens.Split(' ').Select((word, i) => (word, new NumberWord(WordKind.Teen, i + 10))))
            .Concat(tens.Split(' ').Select((word, i) => (word, new NumberWord(WordKind.Tens, (i + 2) * 10))))
            .Concat(others.SelectMany(pair => pair.Key.Split(' ').Select(word => (word, pair.Value))))
            .Concat(ordinal.Concat(roundOrdinals.Select(pair => (pair.Key, pair.Value))).SelectMany(o => Both(o.Item1, o.Item2)))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    public NumberWord this[ReadOnlySpan<char> lowerCase] =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerCase, out var word) ? word : default;

    /// <summary>The ordinal, and its plural as a part of a whole; "seconds" are no halves.</summary>
    private static IEnumerable<(string Word, NumberWord Meaning)> Both(string ordinal, double value) => value != 2
        ? [(ordinal, new(WordKind.Ordinal, value)), (ordinal + "s", new(WordKind.Parts, value))]
        : [(ordinal, new(WordKind.Ordinal, value))];
}
