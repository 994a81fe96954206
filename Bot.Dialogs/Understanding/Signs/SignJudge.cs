using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>A sign found in a message: whether it holds, when and for whom.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Span">Its words.</param>
/// <param name="Asserted">Denial, time and person.</param>
/// <param name="Days">How long ago it began; null when not said.</param>
internal readonly record struct JudgedSign(string Code, Hit Span, Asserted Asserted, double? Days);

/// <summary>Weighs a match: the shared assertions, and what the nature of the sign makes of them.</summary>
internal sealed class SignJudge(WordClasses classes)
{
    private const double FreshDays = 14;
    private const double RemoteDays = 60;
    private const double HappeningDays = 3;

    private readonly int? _animals = classes.Find("ANIMAL");
    private readonly int? _recovered = classes.Find("RECOVERED");
    private readonly int? _neither = classes.Find("NEITHER");
    private readonly int? _imagined = classes.Find("HYPO");

    /// <summary>Judges one match.</summary>
    public JudgedSign Judge(Reading reading, PatternSearch search, List<SignTimes.Said> times, SignEntry sign, Hit[] parts)
    {
        var span = new Hit(parts.Min(p => p.First), parts.Max(p => p.Last));
        var asserted = parts.Select(p => reading.Assertions.At(p.First, p.Last)).Aggregate(Weaker);
        var days = SignTimes.DaysOf(span, sign.Nature.HasFlag(SignNature.Event), times, search);
        if (Stands(search, _imagined, span))
        {
            asserted = asserted with { When = TimeFrame.Hypothetical };
        }

        if (asserted.When == TimeFrame.Past && days is null or <= FreshDays && (HasWord(reading, parts, IsLosing) || IsNoMore(reading, search, parts)))
        {
            asserted = asserted with { When = TimeFrame.Now };
        }

        asserted = InTime(asserted, sign.Nature, days, Stands(search, _recovered, span));
        if (asserted.Who == Person.Other && (HasWord(reading, parts, IsWriter) || (sign.Nature.HasFlag(SignNature.Acute) && IsHappening(reading, search, span, days))))
        {
            asserted = asserted with { Who = Person.Patient };
        }

        if (Stands(search, _neither, span) || parts.Any(part => Negations.Before(reading.Text, part)))
        {
            asserted = asserted with { Status = EvidenceStatus.Absent };
        }

        return new JudgedSign(sign.Code, span, asserted, days);
    }

    private static Asserted InTime(Asserted asserted, SignNature nature, double? days, bool recovered)
    {
        if (nature.HasFlag(SignNature.Soft) && asserted.Status == EvidenceStatus.Present)
        {
            asserted = asserted with { Status = EvidenceStatus.Unknown };
        }

        if (nature.HasFlag(SignNature.Ever))
        {
            return asserted.When == TimeFrame.Past ? asserted with { When = TimeFrame.Now } : asserted;
        }

        if (recovered && !nature.HasFlag(SignNature.Thought) && !(nature.HasFlag(SignNature.Acute) && days is null or <= FreshDays))
        {
            return asserted with { When = TimeFrame.Past };
        }

        return asserted.When switch
        {
            TimeFrame.Past => Past(asserted, nature, days),
            TimeFrame.Hypothetical when nature.HasFlag(SignNature.Thought) => asserted with { When = TimeFrame.Now, Status = Doubt(asserted.Status) },
            _ => asserted,
        };
    }

    /// <summary>Over, but only just, is not over: sight that was lost this morning. Not dated and dangerous: ask whether it is happening now.</summary>
    private static Asserted Past(Asserted asserted, SignNature nature, double? days)
    {
        if (days <= FreshDays || nature.HasFlag(SignNature.Thought))
        {
            return asserted with { When = TimeFrame.Now };
        }

        return nature.HasFlag(SignNature.Acute) && days is null or <= RemoteDays ? asserted with { When = TimeFrame.Now, Status = Doubt(asserted.Status) } : asserted;
    }

    private static EvidenceStatus Doubt(EvidenceStatus status) => status == EvidenceStatus.Present ? EvidenceStatus.Unknown : status;

    /// <summary>"The feeling is gone": what went away is the health, not the sign.</summary>
    private static bool IsLosing(string word) => word is "gone" or "went" or "disappeared" or "lost" or "stopped" or "anymore" or "longer";

    /// <summary>"I don't feel it any more": the denial is the sign, so it is not over but new.</summary>
    private static bool IsNoMore(Reading reading, PatternSearch search, Hit[] parts) => parts.Any(part => Negations.Among(reading.Text, part))
        && Enumerable.Range(0, reading.Text.Count).Any(i => reading.Text.WordAt(i) is "anymore" or "more" && search.SameSentence(i, parts[0].First));

    /// <summary>"Everyone would be better off without me" names others and speaks of the writer.</summary>
    private static bool IsWriter(string word) => word is "i" or "me" or "myself";

    private static bool HasWord(Reading reading, Hit[] parts, Func<string, bool> test) =>
        parts.Any(part => Enumerable.Range(part.First, part.Last - part.First + 1).Any(i => test(reading.Text.WordAt(i))));

    /// <summary>"My neighbor can't breathe": present, or dated within the day, and no animal.</summary>
    private bool IsHappening(Reading reading, PatternSearch search, Hit span, double? days)
    {
        if (Stands(search, _animals, span))
        {
            return false;
        }

        for (var i = Math.Max(span.First - 6, 0); i <= span.Last; i++)
        {
            if (search.SameSentence(i, span.First) && reading.Text.WordAt(i) is "is" or "are" or "wont" or "isnt" or "keeps" or "cant" or "has" && reading.Assertions.At(i, i).When == TimeFrame.Now)
            {
                return true;
            }
        }

        return days <= HappeningDays;
    }

    private static bool Stands(PatternSearch search, int? number, Hit span) =>
        number is { } known && search.Hits(known).Any(hit => search.SameSentence(hit.First, span.First));

    private static Asserted Weaker(Asserted a, Asserted b) => new(
        a.Status == EvidenceStatus.Absent || b.Status == EvidenceStatus.Absent ? EvidenceStatus.Absent
            : a.Status == EvidenceStatus.Unknown || b.Status == EvidenceStatus.Unknown ? EvidenceStatus.Unknown
            : EvidenceStatus.Present,
        a.When > b.When ? a.When : b.When,
        a.Who > b.Who ? a.Who : b.Who);
}
