using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>What a piece of a message is made of.</summary>
internal enum PieceKind
{
    /// <summary>Nothing more to come.</summary>
    End,

    /// <summary>Letters, possibly with digits after them ("l5").</summary>
    Word,

    /// <summary>Digits, possibly with a decimal point.</summary>
    Number,

    /// <summary>A sign that stands for a word: "%", an emoji.</summary>
    Sign,
}

/// <summary>A run of characters that belong together.</summary>
internal readonly record struct Piece(PieceKind Kind, int Start, int Length, Gap Before, double Number = double.NaN);

/// <summary>Cuts a message into words, numbers and signs, and notes what stands between them.</summary>
internal ref struct PieceCutter(string text)
{
    private int _at;

    /// <summary>What stood before the end of the message.</summary>
    public Gap Trailing { get; private set; }

    /// <summary>The next piece; its kind is End when there is none.</summary>
    public Piece Next()
    {
        var gap = Gap.None;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (char.IsAsciiDigit(c) || (c == '.' && DigitAt(_at + 1) && !DigitAt(_at - 1)))
            {
                return Number(gap);
            }

            if (char.IsLetter(c))
            {
                return Word(gap);
            }

            if (SignLength() is > 0 and var length)
            {
                _at += length;
                return new Piece(PieceKind.Sign, _at - length, length, gap);
            }

            gap |= GapOf(c);
            _at++;
        }

        Trailing = gap;
        return new Piece(PieceKind.End, text.Length, 0, gap);
    }

    private Piece Number(Gap gap)
    {
        var start = _at;
        var point = false;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || Joins(text[_at], ref point)))
        {
            _at++;
        }

        var end = IsOrdinal(_at) ? _at + 2 : _at;
        if (end > _at)
        {
            _at = end;
            return new Piece(PieceKind.Word, start, end - start, gap);
        }

        var digits = text.AsSpan(start, _at - start);
        var value = double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return new Piece(PieceKind.Number, start, _at - start, gap, value);
    }

    private readonly bool Joins(char c, ref bool point)
    {
        if (!DigitAt(_at + 1))
        {
            return false;
        }

        if (c == ',')
        {
            return !point && DigitAt(_at + 3) && !DigitAt(_at + 4);
        }

        var joins = c == '.' && !point;
        point |= joins;
        return joins;
    }

    private Piece Word(Gap gap)
    {
        var start = _at;
        while (_at < text.Length && (IsWordChar(text[_at]) || (IsApostrophe(text[_at]) && LetterAt(_at + 1))))
        {
            _at++;
        }

        return new Piece(PieceKind.Word, start, _at - start, gap);
    }

    private readonly int SignLength()
    {
        var c = text[_at];
        if (c is '%' or '&' or '+' or '½' or '¼' or '¾')
        {
            return 1;
        }

        return char.IsHighSurrogate(c) && Rune.TryGetRuneAt(text, _at, out var rune) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol ? 2 : 0;
    }

    private readonly Gap GapOf(char c) => c switch
    {
        '.' when At(_at + 1) == '.' || At(_at - 1) == '.' => Gap.Comma,
        '.' or '!' or ';' or '\n' => Gap.Stop,
        '?' => Gap.Stop | Gap.Question,
        '…' or ',' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '–' or '—' or '*' or '|' or '=' or '•' => Gap.Comma,
        ':' => DigitAt(_at - 1) && DigitAt(_at + 1) ? Gap.Colon : Gap.Comma,
        '-' => char.IsWhiteSpace(At(_at - 1)) && char.IsWhiteSpace(At(_at + 1)) && !(DigitAt(_at - 2) && DigitAt(_at + 2)) ? Gap.Comma : Gap.Hyphen,
        '/' or '\\' => Gap.Slash,
        _ => Gap.None,
    };

    private readonly bool IsOrdinal(int at)
    {
        if (LetterAt(at + 2) || !LetterAt(at) || !LetterAt(at + 1))
        {
            return false;
        }

        return text.AsSpan(at, 2).ToString().ToLowerInvariant() is "st" or "nd" or "rd" or "th";
    }

    private readonly char At(int index) => index >= 0 && index < text.Length ? text[index] : ' ';

    private readonly bool DigitAt(int index) => char.IsAsciiDigit(At(index));

    private readonly bool LetterAt(int index) => char.IsLetter(At(index));

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';
}
