using System.Runtime.InteropServices;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Year 0 stands for a year left open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenDate(int Year, int Month, int Day);

/// <summary>A word, a number with letters that touch it ("3h", "21st"), a date in digits, or a sign.</summary>
internal sealed record TimeToken(int Start, int End, string Word, double? Number = null, WrittenDate? Date = null);

/// <summary>Splits a text into what the readers of time look at. Numbers in words are one token.</summary>
internal static class TimeTokens
{
    public static List<TimeToken> Of(string text, NumberWords words)
    {
        var numbers = NumberReader.Read(text, words).ToDictionary(n => text[n.Start] == '-' ? n.Start + 1 : n.Start);
        var tokens = new List<TimeToken>();
        for (var i = 0; i < text.Length; i = tokens is [.., var last] && last.End > i ? last.End : i + 1)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                tokens.Add(WrittenDates.Read(text, i) ?? Number(text, i, numbers) ?? Word(text, i));
            }
        }

        return tokens;
    }

    private static TimeToken? Number(string text, int at, Dictionary<int, NumberFound> numbers)
    {
        if (numbers.TryGetValue(at, out var number))
        {
            return new TimeToken(at, number.End, "", Math.Abs(number.Value));
        }

        if (!char.IsAsciiDigit(text[at]))
        {
            return null;
        }

        var digits = DigitReader.Plain(text, at);
        var end = digits.End;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return new TimeToken(at, end, text[digits.End..end], digits.Value);
    }

    private static TimeToken Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > at ? new TimeToken(at, end, text[at..end]) : new TimeToken(at, at + 1, text[at..(at + 1)]);
    }
}
