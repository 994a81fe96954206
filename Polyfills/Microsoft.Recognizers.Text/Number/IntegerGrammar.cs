namespace Microsoft.Recognizers.Text.Number;

/// <summary>How words make whole numbers: "two hundred and two thousand". Positions are indexes of atoms; -1 stands for no match.</summary>
internal readonly struct IntegerGrammar(List<NumberAtom> atoms)
{
    /// <summary>The end of the whole number that begins here.</summary>
    public int Integer(int at)
    {
        for (var end = -1; ;)
        {
            var element = Element(at);
            if (element < 0)
            {
                return end;
            }

            end = Rounds(element);
            at = Is(end, WordKind.And) ? end + 1 : end;
            if (end == element || !Linked(at))
            {
                return end;
            }
        }
    }

    /// <summary>The end of a whole number that goes on from the word before.</summary>
    public int Next(int at) => Linked(at) ? Integer(at) : -1;

    /// <summary>Whether the word here follows the one before after a space and is of this kind.</summary>
    public bool Is(int at, WordKind kind) => Linked(at) && atoms[at].Kind == kind;

    public bool Linked(int at) => at < atoms.Count && atoms[at].Link == Link.Space;

    public bool Joined(int at) => at < atoms.Count && atoms[at].Link != Link.None;

    public int Rounds(int at)
    {
        while (Is(at, WordKind.Round))
        {
            at++;
        }

        return at;
    }

    /// <summary>The value of words. Each round word multiplies what stands before it, back to the next larger one.</summary>
    public double Value(int from, int to)
    {
        var largest = 0.0;
        var total = 0.0;
        var end = to;
        for (var i = to - 1; i >= from; i--)
        {
            if (IsRound(i) && atoms[i].Value >= largest)
            {
                total += largest == 0 ? Value(i + 1, end) : atoms[end].Value * Value(i + 1, end);
                (largest, end) = (atoms[i].Value, i);
            }
        }

        return largest == 0 ? Sum(from, to) : total + (atoms[end].Value * (end == from ? 1 : Value(from, end)));
    }

    private bool IsRound(int i) => atoms[i].Kind is WordKind.Round or WordKind.Dozen || (atoms[i].Kind is WordKind.Ordinal or WordKind.Parts && atoms[i].Value >= 100);

    private double Sum(int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
        {
            sum += atoms[i].Value;
        }

        return sum;
    }

    private int Element(int at) => at >= atoms.Count ? -1 : atoms[at].Kind switch
    {
        WordKind.Unit or WordKind.Teen => at + 1,
        WordKind.Tens when Joined(at + 1) && atoms[at + 1].Kind == WordKind.Unit => at + 2,
        WordKind.Tens when Is(at + 1, WordKind.And) && Is(at + 2, WordKind.Unit) => at + 3,
        WordKind.Tens => at + 1,
        WordKind.Article when Is(at + 1, WordKind.Round) => at + 1,
        _ => -1,
    };
}
