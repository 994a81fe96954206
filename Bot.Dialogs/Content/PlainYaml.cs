using System.Text;

namespace Bot.Dialogs.Content;

/// <summary>
/// Reads the plain YAML that content is written in (maps, lists, folded and quoted texts) without the cost of the full parser, which is most of the start.
/// Whatever it does not know, it leaves to <see cref="FullYaml"/>.
/// </summary>
internal sealed class PlainYaml
{
    private readonly string[] _lines;
    private int _at;

    private PlainYaml(string[] lines) => _lines = lines;

    /// <summary>The tree of a file; null when it holds anything but plain YAML.</summary>
    public static ContentTree? TryParse(string text)
    {
        var reader = new PlainYaml(text.Split('\n'));
        try
        {
            var tree = reader.Next() == 0 ? reader.Block(0) : null;
            return reader.Next() < 0 ? tree : null;
        }
        catch (NotPlainException)
        {
            return null;
        }
    }

    /// <summary>Goes to the next line that says something; its indentation, or -1 at the end.</summary>
    private int Next()
    {
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at].AsSpan();
            var indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0 && line[indent] is not ('#' or '\r'))
            {
                return line[indent] is '\t' or '%' || line.StartsWith("---") ? throw new NotPlainException() : indent;
            }
        }

        return -1;
    }

    private ContentTree Block(int indent) => IsItem(_lines[_at].AsSpan(indent)) ? List(indent) : Map(indent);

    private static bool IsItem(ReadOnlySpan<char> line) => line.StartsWith("- ") || line.TrimEnd() is "-";

    private ContentTree.Sequence List(int indent)
    {
        var line = _at + 1;
        List<ContentTree> items = [];
        while (Next() == indent && IsItem(_lines[_at].AsSpan(indent)))
        {
            var rest = _lines[_at].AsSpan(indent + 1).TrimStart();
            var column = _lines[_at].TrimEnd().Length - rest.TrimEnd().Length;
            if (rest.TrimEnd().IsEmpty)
            {
                _at++;
                items.Add(Next() > indent ? Block(Next()) : throw new NotPlainException());
            }
            else if (rest[0] is not ('[' or '{' or '"' or '\'') && KeyEnd(rest) >= 0)
            {
                // "- code: x": a map that begins on the line of its dash.
                _lines[_at] = string.Concat(new string(' ', column), rest);
                items.Add(Map(column));
            }
            else
            {
                items.Add(Value(rest.TrimEnd().ToString(), indent));
            }
        }

        return Next() > indent ? throw new NotPlainException() : new ContentTree.Sequence(line, items);
    }

    private ContentTree.Mapping Map(int indent)
    {
        var line = _at + 1;
        List<KeyValuePair<string, ContentTree>> entries = [];
        while (Next() == indent && !IsItem(_lines[_at].AsSpan(indent)))
        {
            var text = _lines[_at].AsSpan(indent).TrimEnd();
            var end = KeyEnd(text);
            if (end <= 0 || text[0] is '"' or '\'' or '[' or '{' or '?' or '&' or '*' or '!')
            {
                throw new NotPlainException();
            }

            var key = text[..end].TrimEnd().ToString();
            if (entries.Exists(e => e.Key == key))
            {
                throw new NotPlainException();
            }

            entries.Add(KeyValuePair.Create(key, Value(text[(end + 1)..].Trim().ToString(), indent)));
        }

        return Next() > indent ? throw new NotPlainException() : new ContentTree.Mapping(line, entries);
    }

    /// <summary>Where the colon of "key: value" stands; -1 when there is none.</summary>
    private static int KeyEnd(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(": ");
        var comment = text.IndexOf(" #");
        text = comment >= 0 && (colon < 0 || comment < colon) ? text[..comment].TrimEnd() : text.TrimEnd();
        return colon >= 0 && colon < text.Length ? colon : text is [.., ':'] ? text.Length - 1 : -1;
    }

    /// <summary>What stands behind a name or dash, on its line or below it.</summary>
    private ContentTree Value(string text, int indent)
    {
        var line = ++_at;
        if (text.Length == 0 || text[0] == '#')
        {
            var next = Next();
            return next > indent || (next == indent && IsItem(_lines[_at].AsSpan(indent))) ? Block(next) : throw new NotPlainException();
        }

        if (text is ">" or ">-")
        {
            return new ContentTree.Scalar(line, Folded(indent) + (text == ">" ? "\n" : ""));
        }

        var inline = new InlineYaml(text, line);
        while (!inline.IsWhole && Next() > indent)
        {
            if (inline.Text.Contains(" #", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(_lines[_at - 1]))
            {
                throw new NotPlainException();
            }

            inline = new InlineYaml(inline.Text + " " + _lines[_at++].Trim(), line);
        }

        return inline.Read();
    }

    /// <summary>The lines below, joined by spaces; an empty one is a line break.</summary>
    private string Folded(int indent)
    {
        var text = new StringBuilder();
        var own = -1;
        var breaks = 0;
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at].TrimEnd('\r');
            var at = line.AsSpan().IndexOfAnyExcept(' ');
            if (at < 0)
            {
                breaks++;
                continue;
            }

            if (at <= indent)
            {
                break;
            }

            own = own < 0 ? at : own;
            _ = at != own ? throw new NotPlainException() : text.Append(text.Length == 0 ? "" : breaks > 0 ? new string('\n', breaks) : " ").Append(line.AsSpan(own));
            breaks = 0;
        }

        return text.ToString();
    }

    /// <summary>The text is more than plain YAML.</summary>
    internal sealed class NotPlainException : Exception;
}
