using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Dates in digits: 2016-11-07, 11/7/2016, 11/20, 22/04 (day first only where month first is impossible).</summary>
internal static class WrittenDates
{
    public static TimeToken? Read(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || Blocks(text, at - 1))
        {
            return null;
        }

        var first = Digits(text, at);
        var mark = first < text.Length && text[first] is '/' or '-' or '.' ? text[first] : ' ';
        var second = mark == ' ' ? first : Digits(text, first + 1);
        if (second <= first + 1)
        {
            return null;
        }

        var third = second < text.Length && text[second] == mark ? Digits(text, second + 1) : second;
        var full = third > second + 1;
        var end = full ? third : second;
        return !Blocks(text, end) && Date(Part(text, at, first), Part(text, first + 1, second), full ? Part(text, second + 1, third) : null, mark) is { } date
            ? new TimeToken(at, end, "", null, date)
            : null;
    }

    private static WrittenDate? Date(string a, string b, string? c, char mark) => (a.Length, b.Length, c?.Length) switch
    {
        (4, <= 2, <= 2 and > 0) => Valid(Number(a), Number(b), Number(c!)),
        ( <= 2, <= 2, 4) => Valid(Number(c!), Number(a), Number(b)) ?? Valid(Number(c!), Number(b), Number(a)),
        ( <= 2, <= 2, 2) => Valid(Century(Number(c!)), Number(a), Number(b)) ?? Valid(Century(Number(c!)), Number(b), Number(a)),
        ( <= 2, <= 2, null) when mark == '/' => Valid(0, Number(a), Number(b)) ?? Valid(0, Number(b), Number(a)),
        _ => null,
    };

    private static int Century(int year) => year < 30 ? 2000 + year : 1900 + year;

    private static WrittenDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year == 0 ? 2000 : year, month) && year is 0 or (>= 1500 and <= 2100)
            ? new WrittenDate(year, month, day)
            : null;

    private static string Part(string text, int from, int to) => text[from..to];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Blocks(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '/' or '$' || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
}
