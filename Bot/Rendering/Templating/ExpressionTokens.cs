using System.Globalization;

namespace Bot.Rendering.Templating;

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
            return new Token(TokenKind.Text, QuotedText.Read(expression, ref at));
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
}
