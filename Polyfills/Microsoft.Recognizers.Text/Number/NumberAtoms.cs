namespace Microsoft.Recognizers.Text.Number;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Link
{
    None,
    Space,
    Hyphen,
}

/// <summary>One word or number in digits.</summary>
internal readonly record struct NumberAtom(int Start, int End, Link Link, NumberWord Word, NumberFound? Digits)
{
    public WordKind Kind => Word.Kind;

    public double Value => Digits?.Value ?? Word.Value;

    public bool IsPlainDigits => Digits is { Subtype: "integer", Value: >= 0 };
}

/// <summary>The words and numbers of a text in order, those that mean nothing included.</summary>
internal static class NumberAtoms
{
    public static List<NumberAtom> Of(string text, NumberWords words)
    {
        var atoms = new List<NumberAtom>();
        for (var i = 0; i < text.Length;)
        {
            if (BeginsNumber(text, i))
            {
                var digits = DigitReader.Read(text, i, out var next);
                Add(text, atoms, digits?.Start ?? i, digits?.End ?? next, default, digits);
            }
            else if (DigitReader.Vulgar(text, i) is { } vulgar)
            {
                Add(text, atoms, i, i + 1, default, vulgar);
            }
            else if (char.IsLetter(text[i]))
            {
                Add(text, atoms, i, WordEnd(text, i), WordAt(text, i, words), null);
            }
            else
            {
                i++;
                continue;
            }

            i = atoms[^1].End;
        }

        return atoms;
    }

    private static bool BeginsNumber(string text, int i) =>
        char.IsAsciiDigit(text[i])
        || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1])));

    private static NumberWord WordAt(string text, int start, NumberWords words)
    {
        var length = WordEnd(text, start) - start;
        if (length > 20 || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_')))
        {
            return default;
        }

        Span<char> lower = stackalloc char[length];
        text.AsSpan(start, length).ToLowerInvariant(lower);
        return words[lower];
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static void Add(string text, List<NumberAtom> atoms, int start, int end, NumberWord word, NumberFound? digits)
    {
        var between = atoms.Count > 0 && start >= atoms[^1].End ? text.AsSpan(atoms[^1].End, start - atoms[^1].End) : "|";
        var link = between.IsEmpty ? Link.None : between.IsWhiteSpace() ? Link.Space : between.Trim() is "-" ? Link.Hyphen : Link.None;
        atoms.Add(new NumberAtom(start, end, link, word, digits));
    }
}
