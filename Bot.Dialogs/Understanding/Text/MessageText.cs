namespace Bot.Dialogs.Understanding.Text;

/// <summary>A message as words, with clauses and a way back to the exact words of the patient.</summary>
internal sealed class MessageText
{
    private readonly Token[] _tokens;
    private readonly int[] _clauses;
    private readonly (int[] Starts, int[] Ends) _clauseEnds;
    private readonly (int[] Starts, int[] Ends) _sentenceEnds;

    public MessageText(string original, Token[] tokens, int[] clauses, bool asks)
    {
        Original = original;
        _tokens = tokens;
        _clauses = clauses;
        Asks = asks;
        _clauseEnds = Stretches(tokens.Length, i => clauses[i] != clauses[i - 1]);
        _sentenceEnds = Stretches(tokens.Length, i => tokens[i].AfterStop);
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
    public int ClauseStart(int index) => _clauseEnds.Starts[index];

    /// <summary>Last word of the clause of a word.</summary>
    public int ClauseEnd(int index) => _clauseEnds.Ends[index];

    /// <summary>First word of the sentence of a word.</summary>
    public int SentenceStart(int index) => _sentenceEnds.Starts[index];

    /// <summary>Last word of the sentence of a word.</summary>
    public int SentenceEnd(int index) => _sentenceEnds.Ends[index];

    /// <summary>The exact words from one token to another, both included.</summary>
    public (int Start, int Length, string Words) Slice(int first, int last)
    {
        var start = _tokens[first].Start;
        var length = _tokens[last].End - start;
        return (start, length, Original.Substring(start, length));
    }

    /// <summary>For every word the first and last word of its stretch, worked out once so that long messages stay linear.</summary>
    private static (int[] Starts, int[] Ends) Stretches(int count, Func<int, bool> begins)
    {
        var (starts, ends) = (new int[count], new int[count]);
        for (var i = 1; i < count; i++)
        {
            starts[i] = begins(i) ? i : starts[i - 1];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            ends[i] = i == count - 1 || starts[i + 1] == i + 1 ? i : ends[i + 1];
        }

        return (starts, ends);
    }
}
