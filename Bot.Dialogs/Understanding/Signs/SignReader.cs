using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Reads danger signs by meaning: compositions of word classes, with denial, time and person of the shared pass (clinical/red-flags section 1).</summary>
internal sealed class SignReader : IFindingReader
{
    private readonly WordClasses _classes;
    private readonly ImmutableArray<SignEntry> _signs;
    private readonly ImmutableArray<Hint> _hints;
    private readonly SignTimes _times;
    private readonly SignJudge _judge;
    private readonly int? _turningWords;
    private readonly int? _idioms;
    private readonly int? _neither;

    private SignReader(WordClasses classes, (ImmutableArray<SignEntry> Signs, ImmutableArray<Hint> Hints) file, SignTimes times)
    {
        _classes = classes;
        (_signs, _hints) = file;
        _times = times;
        _turningWords = classes.Find("TURN");
        _idioms = classes.Find("IDIOM");
        _neither = classes.Find("NEITHER");
        _judge = new SignJudge(classes);
    }

    /// <summary>Every code it can find.</summary>
    public IEnumerable<string> Codes => _signs.Select(s => s.Code).Concat(_hints.Select(h => h.Code)).Distinct(StringComparer.Ordinal);

    /// <summary>Reads danger-signs/*.yaml and sign-times.yaml.</summary>
    /// <exception cref="ContentException">A class or pattern has a mistake.</exception>
    public static SignReader Load(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var classes = new WordClasses(vocabulary, spelling);
        var file = SignFile.Read(content, classes);
        return new SignReader(classes, file, SignTimes.Load(content, vocabulary, spelling));
    }

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var search = new PatternSearch(reading.Text, _classes.Scan(reading.Text), _turningWords);
        List<(SignEntry Sign, Hit[] Parts)> matches = [];
        foreach (var sign in _signs)
        {
            matches.AddRange(Matches(search, sign).Select(parts => (sign, parts)));
        }

        // A denial that is part of a sign ("no feeling") denies nothing else.
        foreach (var part in matches.SelectMany(m => m.Parts).Where(part => Negations.Among(reading.Text, part)))
        {
            reading.Assertions.Own(part.First, part.Last);
        }

        List<SignTimes.Said>? times = null;
        List<JudgedSign> judged = [.. matches.Select(m => _judge.Judge(reading, search, times ??= _times.Scan(reading.Text), m.Sign, m.Parts))];
        var weigher = new HintWeigher(search, new HintHolds(reading, search, (HitsOf(search, _idioms), HitsOf(search, _neither)), IsOfToday(times ??= _times.Scan(reading.Text))));
        foreach (var hint in _hints)
        {
            if (weigher.Weigh(hint, span => SignTimes.DaysOf(span, isEvent: false, times ??= _times.Scan(reading.Text), search)) is { } open)
            {
                judged.Add(open);
            }
        }

        foreach (var group in judged.GroupBy(j => j.Code, StringComparer.Ordinal))
        {
            AddStrongest(reading, group);
        }
    }

    // What befell somebody today needs help now, whoever writes about it.
    private static bool IsOfToday(List<SignTimes.Said> times) => times.Exists(t => t.Days is >= 0 and < 1);

    private static IReadOnlyList<Hit> HitsOf(PatternSearch search, int? number) => number is { } known ? search.Hits(known) : [];

    private static IEnumerable<Hit[]> Matches(PatternSearch search, SignEntry sign)
    {
        var found = sign.Say.SelectMany(search.Find);
        if (sign.Unless.IsEmpty)
        {
            return found;
        }

        var all = found.ToList();
        return all.Count == 0 ? all : all.Where(parts => !sign.Unless.Any(other => Excludes(search, other, parts)));
    }

    /// <summary>Another reading of the same sentence; of the message, when that reading spans sentences.</summary>
    private static bool Excludes(PatternSearch search, SignPattern other, Hit[] parts) =>
        search.Find(other).Exists(instead => other.SpansSentences || search.SameSentence(instead[0].First, parts[0].First));

    /// <summary>A sign said twice is there when it is there once: "the fever is gone but now I have a fever again".</summary>
    private static void AddStrongest(Reading reading, IEnumerable<JudgedSign> judged)
    {
        var best = judged.OrderBy(Rank).ThenBy(j => j.Days ?? 0).ThenBy(j => j.Span.Last - j.Span.First).First();
        var value = best.Days is { } days ? new EvidenceValue { SinceDays = days } : null;
        reading.Add(Slot.Sign, best.Code, best.Span.First, best.Span.Last, best.Asserted, value);
    }

    private static int Rank(JudgedSign judged) => judged.Asserted switch
    {
        { When: TimeFrame.Now, Who: Person.Patient, Status: EvidenceStatus.Present } => 0,
        { When: TimeFrame.Now, Who: Person.Patient, Status: EvidenceStatus.Unknown } => 1,
        { When: TimeFrame.Now, Who: Person.Patient } => 2,
        _ => 3,
    };
}
