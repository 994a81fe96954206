namespace Bot.Dialogs.Understanding.Text;

/// <summary>The words of a message as they come in: drops fillers and stutter, joins a verb with "not".</summary>
internal sealed class TokenLine(Spelling spelling, Vocabulary? vocabulary, int characters)
{
    private readonly List<Token> _tokens = new((characters / 5) + 4);
    private Gap _carried;
    private bool _afterFiller;

    /// <summary>Adds a word unless it says nothing.</summary>
    public void Add(Token token)
    {
        if (spelling.IsFiller(token.Text))
        {
            Pause(token.Before);
            _afterFiller = true;
            return;
        }

        // The commas around "uh" are no pause: "in my lower, uh, back".
        var before = _afterFiller ? _carried | (token.Before & ~Gap.Comma) : token.Before | _carried;
        _carried = Gap.None;
        _afterFiller = false;
        Append(token with { Before = before });
    }

    /// <summary>Notes what stood before something that is left out.</summary>
    public void Pause(Gap gap) => _carried |= gap & ~Gap.Comma;

    /// <summary>All words.</summary>
    public Token[] ToArray() => [.. _tokens];

    private void Append(Token token)
    {
        if (_tokens.Count == 0)
        {
            _tokens.Add(token);
            return;
        }

        var last = _tokens[^1];
        var joined = token.Text == "not" && token.Before == Gap.None ? spelling.JoinedWithNot(last.Text) : null;
        if (joined is not null)
        {
            _tokens[^1] = last with { Text = joined, Word = vocabulary?.Find(joined) ?? Vocabulary.Unknown, Length = token.End - last.Start };
        }
        else if (vocabulary is null || !IsStutter(last, token))
        {
            _tokens.Add(token);
        }
    }

    private static bool IsStutter(Token last, Token token) =>
        token.Text == last.Text && !token.IsNumber && token.Text.Length > 0 && (token.Before & ~Gap.Comma) == Gap.None && token.Text is not ("no" or "bye" or "so");
}
