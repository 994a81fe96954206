using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>
/// Reads a condition as a clinician writes it: <c>fever and at spine and (injects drugs or new weakness)</c>.
/// Words: and, or, not, brackets. A name is a sign or a group of signs; before it may stand <c>new</c>, <c>fresh</c>, <c>old</c> or <c>recent</c>.
/// Other facts: <c>at PLACE</c>, <c>age &gt;= 50</c>, <c>days &lt;= 14</c>, <c>onset CODE</c>, <c>spreads CODE</c>, <c>feels CODE</c>, <c>caution CODE</c>, <c>diagnosed CODE</c>.
/// </summary>
internal sealed class ConditionParser(
    IReadOnlyDictionary<string, ImmutableArray<string>> groups, IReadOnlyDictionary<string, ImmutableArray<string>> places)
{
    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);
    private string[] _words = [];
    private int _at;

    /// <summary>Every sign named since the parser was made.</summary>
    public IReadOnlyCollection<string> Signs => _signs;

    /// <summary>Parses one condition.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public Condition Parse(string text)
    {
        _words = text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        _at = 0;
        var condition = Either();
        return _at == _words.Length ? condition : throw new FormatException($"'{_words[_at]}' is not expected in '{text}'");
    }

    private Condition Either() => Several("or", Both, parts => new Condition.Any(parts));

    private Condition Both() => Several("and", One, parts => new Condition.All(parts));

    private Condition Several(string word, Func<Condition> part, Func<ImmutableArray<Condition>, Condition> join)
    {
        var parts = ImmutableArray.Create(part());
        while (_at < _words.Length && string.Equals(_words[_at], word, StringComparison.Ordinal))
        {
            _at++;
            parts = parts.Add(part());
        }

        return parts.Length == 1 ? parts[0] : join(parts);
    }

    private Condition One()
    {
        switch (_at < _words.Length ? _words[_at] : throw new FormatException("a condition ends too early"))
        {
            case "(":
                _at++;
                var inside = Either();
                _at = _at < _words.Length && _words[_at] is ")" ? _at + 1 : throw new FormatException("')' is missing");
                return inside;
            case "not":
                _at++;
                return new Condition.Not(One());
            default:
                return Fact(Name());
        }
    }

    private string[] Name()
    {
        var start = _at;
        while (_at < _words.Length && _words[_at] is not ("and" or "or" or "(" or ")"))
        {
            _at++;
        }

        return _at > start ? _words[start.._at] : throw new FormatException($"a name is missing before '{_words[_at]}'");
    }

    private Condition Fact(string[] words)
    {
        var rest = string.Join(' ', words[1..]);
        return words[0] switch
        {
            "new" => Sign(rest, SignAge.New),
            "fresh" => Sign(rest, SignAge.Fresh),
            "old" => Sign(rest, SignAge.Old),
            "recent" => Sign(rest, SignAge.Recent),
            "at" => Place(rest),
            "age" => Number(words, f => f.Years),
            "days" => Number(words, f => f.Days),
            "onset" => Code(Slot.Onset, rest),
            "spreads" => Code(Slot.Radiation, rest),
            "feels" => Code(Slot.Quality, rest),
            "caution" => Code(Slot.Caution, rest),
            "diagnosed" => Code(Slot.Diagnosis, rest),
            _ => Sign(string.Join(' ', words), SignAge.Any),
        };
    }

    private Condition.Sign Sign(string name, SignAge age)
    {
        var codes = groups.TryGetValue(name, out var group) ? group : [name];
        _signs.UnionWith(codes);
        return new Condition.Sign(codes, age);
    }

    private Condition.Fact Place(string name)
    {
        var codes = places.TryGetValue(name, out var group) ? group : throw new FormatException($"'{name}' is no place of this file");
        return new Condition.Fact(f => codes.Any(c => f.Has(Slot.Location, c)));
    }

    private static Condition.Fact Code(Slot slot, string code) => new(f => f.Has(slot, code));

    private static Condition.Fact Number(string[] words, Func<ScreenedFacts, double?> value)
    {
        if (words.Length != 3 || !double.TryParse(words[2], CultureInfo.InvariantCulture, out var limit))
        {
            throw new FormatException($"'{string.Join(' ', words)}' needs the form 'age >= 50'");
        }

        return words[1] switch
        {
            ">=" => new(f => value(f) >= limit),
            "<=" => new(f => value(f) <= limit),
            "<" => new(f => value(f) < limit),
            ">" => new(f => value(f) > limit),
            _ => throw new FormatException($"'{words[1]}' is not one of >= <= < >"),
        };
    }
}
