using System.Text;

namespace Bot.Rendering.Templating;

/// <summary>Reads a text of a template: plain, one whole expression that keeps its type, or expressions amid text.</summary>
internal static class InterpolatedText
{
    /// <summary>Null when the text holds no expression.</summary>
    /// <exception cref="FormatException">An expression in it is wrong.</exception>
    public static Expression? Parse(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = Parts(text);
        return parts is [not Constant] ? ((parts[0] as Call)?.AsText() ?? parts[0]) : new Interpolation(parts);
    }

    private static List<Expression> Parts(string text)
    {
        var parts = new List<Expression>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            switch (text[at], next)
            {
                case ('\\', '$' or '`'):
                    plain.Append(next);
                    at++;
                    break;
                case ('`', _):
                    throw new FormatException("a backtick beside an expression must be written \\`");
                case ('$', '{'):
                    Flush(plain, parts);
                    var end = ExpressionEnd(text, at + 2);
                    parts.Add(ExpressionParser.Parse(text[(at + 2)..end]));
                    at = end;
                    break;
                default:
                    plain.Append(text[at]);
                    break;
            }
        }

        Flush(plain, parts);
        return parts;
    }

    private static void Flush(StringBuilder plain, List<Expression> parts)
    {
        if (plain.Length > 0)
        {
            parts.Add(new Constant(Value.Of(plain.ToString())));
            plain.Clear();
        }
    }

    private static int ExpressionEnd(string text, int at)
    {
        for (; at >= 0 && at < text.Length && text[at] is not ('{' or '`' or '\r' or '\n'); at++)
        {
            if (text[at] == '}')
            {
                return at;
            }

            if (text[at] is '\'' or '"' && (at = QuotedText.End(text, at)) < 0)
            {
                break;
            }
        }

        throw new FormatException("an expression that begins with ${ does not end");
    }
}
