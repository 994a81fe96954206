namespace Bot.Dialogs.Understanding.Text;

/// <summary>Turns a message into normalized words once, for all readers.</summary>
internal sealed class Tokenizer
{
    private const int LongestWord = 40;
    private const int ShortestToSplit = 7;

    private readonly Vocabulary _vocabulary;
    private readonly Spelling _spelling;
    private readonly TypoMender _mender;
    private readonly ClauseSplitter _clauses;

    /// <summary>Call when every phrase has been added to the vocabulary.</summary>
    public Tokenizer(Vocabulary vocabulary, Spelling spelling, ClauseSplitter clauses)
    {
        _vocabulary = vocabulary;
        _spelling = spelling;
        _clauses = clauses;
        _mender = new TypoMender(vocabulary);
    }

    /// <summary>Cuts, normalizes, mends and groups the words of a message.</summary>
    public MessageText Read(string text)
    {
        var line = new TokenLine(_spelling, _vocabulary, text.Length);
        var cutter = new PieceCutter(text);
        for (var piece = cutter.Next(); piece.Kind != PieceKind.End; piece = cutter.Next())
        {
            switch (piece.Kind)
            {
                case PieceKind.Number:
                    var digits = text.Substring(piece.Start, piece.Length);
                    line.Add(new Token(digits, _vocabulary.Find(digits), piece.Start, piece.Length, piece.Before, piece.Number));
                    break;
                case PieceKind.Sign:
                    AddSign(line, text, piece);
                    break;
                case PieceKind.Word or PieceKind.End:
                    AddWord(line, text, piece);
                    break;
            }
        }

        var tokens = line.ToArray();
        return new MessageText(text, tokens, _clauses.Split(tokens), (cutter.Trailing & Gap.Question) != 0);
    }

    /// <summary>Normalizes the words of a phrase as those of a message are, so that both meet.</summary>
    public static List<string> Normalize(string phrase, Spelling spelling)
    {
        var line = new TokenLine(spelling, null, phrase.Length);
        var cutter = new PieceCutter(phrase);
        for (var piece = cutter.Next(); piece.Kind != PieceKind.End; piece = cutter.Next())
        {
            var word = Lower(phrase.AsSpan(piece.Start, piece.Length), new char[piece.Length]).ToString();
            foreach (var meant in spelling.Meant(word) ?? [word])
            {
                line.Add(new Token(meant, Vocabulary.Unknown, piece.Start, piece.Length, Gap.None));
            }
        }

        return [.. line.ToArray().Select(t => t.Text)];
    }

    private void AddSign(TokenLine line, string text, Piece piece)
    {
        var sign = text.AsSpan(piece.Start, piece.Length);
        if (sign is "½" or "¼" or "¾")
        {
            var value = sign[0] switch { '½' => 0.5, '¼' => 0.25, _ => 0.75 };
            line.Add(new Token(sign.ToString(), Vocabulary.Unknown, piece.Start, piece.Length, piece.Before, value));
        }
        else if (_spelling.Meant(sign) is { } words)
        {
            AddAll(line, words, piece);
        }
        else
        {
            line.Pause(piece.Before);
        }
    }

    private void AddWord(TokenLine line, string text, Piece piece)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        if (piece.Length > LongestWord)
        {
            line.Add(new Token("", Vocabulary.Unknown, piece.Start, piece.Length, piece.Before));
            return;
        }

        var word = Lower(text.AsSpan(piece.Start, piece.Length), buffer);
        if (_spelling.Meant(word) is { } meant)
        {
            AddAll(line, meant, piece);
            return;
        }

        var number = _vocabulary.Find(word);
        if (number >= 0 || _spelling.IsPlain(word))
        {
            AddKnown(line, word, number, piece);
            return;
        }

        AddUnknown(line, word, piece);
    }

    private void AddUnknown(TokenLine line, ReadOnlySpan<char> word, Piece piece)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var squeezed = Squeeze(word, 2, buffer);
        if (squeezed.Length < word.Length && (_spelling.Meant(squeezed) is not null || _vocabulary.Find(squeezed) >= 0))
        {
            AddNormal(line, squeezed, piece);
            return;
        }

        var single = Squeeze(word, 1, buffer);
        if (single.Length < word.Length && (_spelling.Meant(single) is not null || _vocabulary.Find(single) >= 0))
        {
            AddNormal(line, single, piece);
            return;
        }

        if (SplitAt(word) is > 0 and var cut)
        {
            AddNormal(line, word[..cut], piece with { Length = cut });
            AddNormal(line, word[cut..], piece with { Start = piece.Start + cut, Length = piece.Length - cut, Before = Gap.None });
            return;
        }

        var mended = _mender.Mend(word);
        line.Add(mended >= 0
            ? new Token(_vocabulary.Words[mended], mended, piece.Start, piece.Length, piece.Before, Mended: true)
            : new Token(word.ToString(), Vocabulary.Unknown, piece.Start, piece.Length, piece.Before));
    }

    private void AddNormal(TokenLine line, ReadOnlySpan<char> word, Piece piece)
    {
        if (_spelling.Meant(word) is { } meant)
        {
            AddAll(line, meant, piece);
        }
        else
        {
            AddKnown(line, word, _vocabulary.Find(word), piece);
        }
    }

    private void AddKnown(TokenLine line, ReadOnlySpan<char> word, int number, Piece piece) =>
        line.Add(new Token(number >= 0 ? _vocabulary.Words[number] : word.ToString(), number, piece.Start, piece.Length, piece.Before));

    private void AddAll(TokenLine line, string[] words, Piece piece)
    {
        var before = piece.Before;
        foreach (var word in words)
        {
            line.Add(new Token(word, _vocabulary.Find(word), piece.Start, piece.Length, before));
            before = Gap.None;
        }
    }

    /// <summary>Where two known words were written as one ("lowerback"); 0 when they were not.</summary>
    private int SplitAt(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestToSplit)
        {
            return 0;
        }

        for (var cut = word.Length - 3; cut >= 3; cut--)
        {
            if (_vocabulary.Find(word[..cut]) >= 0 && _vocabulary.Find(word[cut..]) >= 0)
            {
                return cut;
            }
        }

        return 0;
    }

    /// <summary>Shortens runs of one letter ("sooooo") to at most a number.</summary>
    private static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> word, int most, Span<char> buffer)
    {
        var length = 0;
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most)
            {
                buffer[length++] = word[i];
            }
        }

        return buffer[..length];
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c > 127)
            {
                buffer[length] = Letters.Plain(c);
                length += buffer[length] == '\0' ? 0 : 1;
            }
            else if (c == '%' || c == '&' || c == '+')
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length];
    }
}
