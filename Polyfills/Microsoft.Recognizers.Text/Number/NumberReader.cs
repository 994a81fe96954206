using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds the numbers of a text, the longest reading at each place.</summary>
internal sealed class NumberReader
{
    private readonly string _text;
    private readonly List<NumberAtom> _atoms;
    private readonly IntegerGrammar _integers;
    private readonly FractionGrammar _fractions;

    private NumberReader(string text, NumberWords words)
    {
        _text = text;
        _atoms = NumberAtoms.Of(text, words);
        _integers = new IntegerGrammar(_atoms);
        _fractions = new FractionGrammar(_atoms, _integers);
    }

    private readonly record struct Piece(int End, double Value, string? Subtype);

    public static IEnumerable<NumberFound> Read(string text, NumberWords words) => new NumberReader(text, words).All();

    private IEnumerable<NumberFound> All()
    {
        for (var i = 0; i < _atoms.Count; i++)
        {
            if (Signed(i) is { } piece && !IsPronoun(i, piece))
            {
                yield return new NumberFound(_atoms[i].Start, _atoms[piece.End - 1].End, piece.Value, piece.Subtype);
                i = piece.End - 1;
            }
        }
    }

    private Piece? Signed(int at) => _atoms[at].Kind == WordKind.Minus && _integers.Linked(at + 1)
        ? One(at + 1) is { Value: >= 0 } piece ? piece with { Value = -piece.Value } : null
        : One(at);

    /// <summary>"the one", "which one".</summary>
    private bool IsPronoun(int at, Piece piece) =>
        piece.End == at + 1 && _atoms[at] is { Link: Link.Space, Value: 1, Digits: null }
        && _text[_atoms[at - 1].Start.._atoms[at - 1].End].ToLowerInvariant() is "the" or "this" or "that" or "which";

    private Piece? One(int at)
    {
        var plain = Whole(at);
        Piece?[] readings = [plain, Share(at), Point(at), Dozen(at, plain), Mixed(at, plain), Ratio(at)];
        return readings.MaxBy(piece => piece?.End ?? -1);
    }

    private Piece? Whole(int at)
    {
        if (_atoms[at].Digits is { } digits)
        {
            var round = _integers.Is(at + 1, WordKind.Round) && digits.Subtype is "integer" or "decimal";
            var value = digits.Value * (round ? _atoms[at + 1].Value : 1);
            return new Piece(round ? at + 2 : at + 1, value, round ? DigitReader.Kind(value) : digits.Subtype);
        }

        var end = _integers.Integer(at);
        return end < 0 ? null : new Piece(end, _integers.Value(at, end), "integer");
    }

    private Piece? Share(int at) => _fractions.Read(at) is { } share ? new Piece(share.End, share.Value, "fraction") : null;

    /// <summary>"two point zero five", "two point seventy-one".</summary>
    private Piece? Point(int at)
    {
        var whole = _integers.Integer(at);
        if (whole < 0 || !_integers.Is(whole, WordKind.Point) || !_integers.Linked(whole + 1))
        {
            return null;
        }

        var (end, decimals) = (whole + 1, "");
        while (_integers.Is(end, WordKind.Unit))
        {
            decimals += _atoms[end++].Value.ToString(CultureInfo.InvariantCulture);
        }

        if (decimals.Length == 0 && (end = _integers.Integer(whole + 1)) > 0)
        {
            decimals = _integers.Value(whole + 1, end).ToString(CultureInfo.InvariantCulture);
        }

        return decimals.Length is > 0 and < 30
            ? new Piece(end, _integers.Value(at, whole) + double.Parse("0." + decimals, CultureInfo.InvariantCulture), "decimal")
            : null;
    }

    private Piece? Dozen(int at, Piece? plain)
    {
        if (_atoms[at].Kind == WordKind.Half && _integers.Is(at + 1, WordKind.Article) && _integers.Is(at + 2, WordKind.Dozen))
        {
            return new Piece(at + 3, _atoms[at + 2].Value / 2, "integer");
        }

        var end = _atoms[at].Kind == WordKind.Article ? at + 1 : plain?.End ?? at;
        return end > at && _integers.Is(end, WordKind.Dozen)
            ? new Piece(end + 1, _atoms[at].Digits is { } digits ? digits.Value * _atoms[end].Value : _integers.Value(at, end + 1), "integer")
            : null;
    }

    /// <summary>"3 hundred and 21": pieces of which each is smaller than the round word before it.</summary>
    private Piece? Mixed(int at, Piece? first)
    {
        if (first is not { } sum || _atoms[sum.End - 1].Kind != WordKind.Round)
        {
            return null;
        }

        var next = _integers.Is(sum.End, WordKind.And) ? sum.End + 1 : sum.End;
        if (!_integers.Linked(next) || Whole(next) is not { Subtype: "integer" } piece || piece.Value <= 0 || piece.Value >= _atoms[sum.End - 1].Value)
        {
            return null;
        }

        var digits = _atoms[at].Digits is not null || _atoms[next].Digits is not null;
        return digits ? Mixed(next, piece) is { } rest ? rest with { Value = sum.Value + rest.Value } : new Piece(piece.End, sum.Value + piece.Value, null) : null;
    }

    /// <summary>"one over three", "two out of five". With "in" and "out of" only what is less than one.</summary>
    private Piece? Ratio(int at)
    {
        var top = RatioPart(at);
        if (top is null || IsMoney(at) || !_integers.Linked(top.Value.End))
        {
            return null;
        }

        var word = _atoms[top.Value.End].Kind;
        var under = word switch
        {
            WordKind.Over or WordKind.In => top.Value.End + 1,
            WordKind.OutOf when _integers.Is(top.Value.End + 1, WordKind.Of) => top.Value.End + 2,
            _ => -1,
        };
        return under > 0 && _integers.Linked(under) && RatioPart(under) is { } bottom && (word == WordKind.Over || top.Value.Value < bottom.Value)
            ? new Piece(bottom.End, top.Value.Value / bottom.Value, "fraction")
            : null;
    }

    private Piece? RatioPart(int at) => _atoms[at].Digits is not null
        ? _atoms[at].IsPlainDigits ? new Piece(at + 1, _atoms[at].Value, null) : null
        : Whole(at);

    private bool IsMoney(int at) => _atoms[at].Start > 0 && _text[_atoms[at].Start - 1] is '$' or '€' or '£' or '¥' or '₩';
}
