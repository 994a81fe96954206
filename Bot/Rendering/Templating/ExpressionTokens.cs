using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Rendering.Templating;

/// <summary>What kind of token an expression begins with.</summary>
internal enum TokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in quotes; the token holds it without them.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Sign,
}

/// <summary>One token.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);
}

/// <summary>Cuts an expression into tokens.</summary>
internal static class ExpressionTokens
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "(", ")", "[", "]", ".", ","];

    /// <summary>All tokens, the end included.</summary>
    /// <exception cref="FormatException">A character fits no token.</exception>
    public static List<Token> Of(string expression)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (SkipSpace(expression, ref at))
        {
            tokens.Add(Next(expression, ref at));
        }

        tokens.Add(new Token(TokenKind.End, "the end"));
        return tokens;
    }

    private static bool SkipSpace(string expression, ref int at)
    {
        while (at < expression.Length && expression[at] is ' ' or '\t' or '\u00a0')
        {
            at++;
        }

        return at < expression.Length;
    }

    private static Token Next(string expression, ref int at)
    {
        var first = expression[at];
        if (first is '\'' or '"')
        {
            return Quoted(expression, ref at);
        }

        var start = at;
        if (char.IsAsciiDigit(first))
        {
            at = End(expression, at, c => char.IsAsciiDigit(c) || c == '.');
            return new Token(TokenKind.Number, CheckedNumber(expression[start..at]));
        }

        if (char.IsAsciiLetter(first) || first is '_' or '$')
        {
            at = End(expression, at + 1, c => char.IsAsciiLetterOrDigit(c) || c == '_');
            return new Token(TokenKind.Name, expression[start..at]);
        }

        var sign = Array.Find(Signs, s => string.CompareOrdinal(expression, start, s, 0, s.Length) == 0)
            ?? throw new FormatException($"'{first}' cannot stand in an expression");
        at += sign.Length;
        return new Token(TokenKind.Sign, sign);
    }

    private static string CheckedNumber(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        ? text
        : throw new FormatException($"'{text}' is not a number");

    private static int End(string expression, int at, Func<char, bool> belongs)
    {
        while (at < expression.Length && belongs(expression[at]))
        {
            at++;
        }

        return at;
    }

    private static Token Quoted(string expression, ref int at)
    {
        var end = QuoteEnd(expression, at);
        if (end < 0)
        {
            throw new FormatException("a quote is not closed");
        }

        var quote = expression[at].ToString();
        var text = expression[(at + 1)..end].Replace("\\" + quote, quote, StringComparison.Ordinal);
        at = end + 1;
        return new Token(TokenKind.Text, Unescaped(text));
    }

    /// <summary>Index of the quote that closes the one at <paramref name="start"/>; -1 when there is none.</summary>
    public static int QuoteEnd(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unescaped(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length ? "rnt\\".IndexOf(text[i + 1], StringComparison.Ordinal) : -1;
            plain.Append(escaped < 0 ? text[i] : "\r\n\t\\"[escaped]);
            i += escaped < 0 ? 0 : 1;
        }

        return plain.ToString();
    }
}
