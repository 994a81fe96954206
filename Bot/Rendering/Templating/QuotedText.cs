using System.Text;

namespace Bot.Rendering.Templating;

/// <summary>A text in quotes inside an expression; a backslash escapes the quote, itself, and r, n and t.</summary>
internal static class QuotedText
{
    /// <summary>Reads the text and moves behind its closing quote.</summary>
    /// <exception cref="FormatException">The quote is not closed.</exception>
    public static string Read(string expression, ref int at)
    {
        var end = End(expression, at);
        if (end < 0)
        {
            throw new FormatException("a quote is not closed");
        }

        var quote = expression[at].ToString();
        var text = expression[(at + 1)..end].Replace("\\" + quote, quote, StringComparison.Ordinal);
        at = end + 1;
        return Unescaped(text);
    }

    /// <summary>Index of the quote that closes the one at <paramref name="start"/>; -1 when there is none.</summary>
    public static int End(string text, int start)
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

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length ? "rnt\\".IndexOf(text[i + 1], StringComparison.Ordinal) : -1;
            plain.Append(escaped < 0 ? text[i] : "\r\n\t\\"[escaped]);
            i += escaped < 0 ? 0 : 1;
        }

        return plain.ToString();
    }
}
