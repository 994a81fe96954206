using System.Text;

namespace Bot.Dialogs.Content;

/// <summary>A value written on one line: plain, quoted, [a list] or {a map}. Further lines may have been joined to it.</summary>
internal sealed class InlineYaml(string text, int line)
{
    private int _at;

    /// <summary>The text as joined so far.</summary>
    public string Text => text;

    /// <summary>Every bracket and quote is closed. Plain text never is: it goes on as long as lines stand below it.</summary>
    public bool IsWhole => text[0] switch
    {
        '[' or '{' => Balance() == 0,
        '"' or '\'' => IsQuoteClosed(),
        _ => false,
    };

    /// <summary>Parses it.</summary>
    public ContentTree Read()
    {
        if (text[0] is '[' or '{' or '"' or '\'')
        {
            var value = Value();
            Spaces();
            return _at == text.Length || text[_at] == '#' ? value : throw new PlainYaml.NotPlainException();
        }

        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        var plain = (comment < 0 ? text : text[..comment]).Trim();
        return plain.Contains(": ", StringComparison.Ordinal) || plain[^1] == ':' || plain[0] is '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or ',' or ']' or '}'
            ? throw new PlainYaml.NotPlainException()
            : new ContentTree.Scalar(line, plain);
    }

    private int Balance()
    {
        var (depth, quote) = (0, '\0');
        foreach (var c in text)
        {
            quote = quote == '\0' ? c is '"' ? c : '\0' : c == quote ? '\0' : quote;
            depth += quote != '\0' ? 0 : c switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
        }

        return quote == '\0' ? depth : 1;
    }

    private bool IsQuoteClosed()
    {
        var start = _at;
        try
        {
            Quoted(text[0]);
            return true;
        }
        catch (PlainYaml.NotPlainException)
        {
            return false;
        }
        finally
        {
            _at = start;
        }
    }

    private ContentTree Value()
    {
        Spaces();
        return Peek switch
        {
            '[' => List(),
            '{' => Map(),
            '"' or '\'' => new ContentTree.Scalar(line, Quoted(text[_at])),
            _ => new ContentTree.Scalar(line, Word(",]}")),
        };
    }

    private ContentTree.Sequence List()
    {
        List<ContentTree> items = [];
        for (_at++, Spaces(); Peek != ']'; Comma(']'))
        {
            items.Add(Value());
        }

        _at++;
        return new ContentTree.Sequence(line, items);
    }

    private ContentTree.Mapping Map()
    {
        List<KeyValuePair<string, ContentTree>> entries = [];
        for (_at++, Spaces(); Peek != '}'; Comma('}'))
        {
            var key = Peek is '"' or '\'' ? Quoted(text[_at]) : Word(":");
            Spaces();
            _at += Peek == ':' && _at + 1 < text.Length && text[_at + 1] == ' ' && !entries.Exists(e => e.Key == key) ? 1 : throw new PlainYaml.NotPlainException();
            entries.Add(KeyValuePair.Create(key, Value()));
        }

        _at++;
        return new ContentTree.Mapping(line, entries);
    }

    private void Comma(char end)
    {
        Spaces();
        if (Peek == ',')
        {
            _at++;
            Spaces();
        }
        else if (Peek != end)
        {
            throw new PlainYaml.NotPlainException();
        }
    }

    private string Word(string ends)
    {
        var start = _at;
        while (_at < text.Length && !ends.Contains(text[_at], StringComparison.Ordinal))
        {
            // A colon with a space behind it would make a map of one.
            _ = text[_at] is '[' or '{' or '#' || (text[_at] == ':' && _at + 1 < text.Length && text[_at + 1] == ' ') ? throw new PlainYaml.NotPlainException() : _at++;
        }

        var word = text[start.._at].Trim();
        return word.Length > 0 ? word : throw new PlainYaml.NotPlainException();
    }

    private string Quoted(char quote)
    {
        var value = new StringBuilder();
        for (_at++; Peek != '\0'; _at++)
        {
            if (text[_at] == quote && quote == '\'' && _at + 1 < text.Length && text[_at + 1] == quote)
            {
                _at++;
            }
            else if (text[_at] == quote)
            {
                _at++;
                return value.ToString();
            }
            else if (text[_at] == '\\' && quote == '"')
            {
                throw new PlainYaml.NotPlainException();
            }

            value.Append(text[_at]);
        }

        throw new PlainYaml.NotPlainException();
    }

    private char Peek => _at < text.Length ? text[_at] : '\0';

    private void Spaces()
    {
        while (Peek == ' ')
        {
            _at++;
        }
    }
}
