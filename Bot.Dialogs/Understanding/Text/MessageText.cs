namespace Bot.Dialogs.Understanding.Text;

/// <summary>A message as words, with clauses and a way back to the exact words of the patient.</summary>
internal sealed class MessageText
{
    private readonly Token[] _tokens;
    private readonly int[] _clauses;

    public MessageText(string original, Token[] tokens, int[] clauses, bool asks)
    {
        Original = original;
        _tokens = tokens;
        _clauses = clauses;
        Asks = asks;
    }

    /// <summary>The message as written.</summary>
    public string Original { get; }

    /// <summary>It ends with a question mark.</summary>
    public bool Asks { get; }

    /// <summary>Number of words.</summary>
    public int Count => _tokens.Length;

    /// <summary>All words.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>A word by its place.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The normalized word at a place, "" outside of the message.</summary>
    public string WordAt(int index) => index >= 0 && index < _tokens.Length ? _tokens[index].Text : "";

    /// <summary>Number of the clause a word belongs to, from 0.</summary>
    public int ClauseOf(int index) => _clauses[index];

    /// <summary>Whether two words stand in one clause.</summary>
    public bool SameClause(int a, int b) => _clauses[a] == _clauses[b];

    /// <summary>First word of the clause of a word.</summary>
    public int ClauseStart(int index)
    {
        var start = index;
        while (start > 0 && _clauses[start - 1] == _clauses[index])
        {
            start--;
        }

        return start;
    }

    /// <summary>Last word of the clause of a word.</summary>
    public int ClauseEnd(int index)
    {
        var end = index;
        while (end < _tokens.Length - 1 && _clauses[end + 1] == _clauses[index])
        {
            end++;
        }

        return end;
    }

    /// <summary>The exact words from one token to another, both included.</summary>
    public (int Start, int Length, string Words) Slice(int first, int last)
    {
        var start = _tokens[first].Start;
        var length = _tokens[last].End - start;
        return (start, length, Original.Substring(start, length));
    }
}
