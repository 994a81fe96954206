using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Adds up the hints of one message: words that hold now for the patient, near what they are about.</summary>
internal sealed class HintWeigher(Reading reading, PatternSearch search, IReadOnlyList<Hit> idioms, IReadOnlyList<Hit> neither, bool isToday)
{
    private static readonly Asserted Open = new(EvidenceStatus.Unknown, TimeFrame.Now, Person.Patient);

    private readonly List<Hit> _counted = [];

    // What has been there for months is asked by the interview.
    private const double LongestDays = 92;

    /// <summary>The sign that a hint leaves open; null when too little speaks for it.</summary>
    public JudgedSign? Weigh(Hint hint, Func<Hit, double?> days)
    {
        foreach (var about in hint.About)
        {
            foreach (var number in about.Classes)
            {
                foreach (var anchor in search.Hits(number))
                {
                    if (Holds(anchor, hint) && about.Points + Added(hint, anchor) - Taken(hint, anchor) >= hint.AsksAt)
                    {
                        return days(anchor) is var since && since > LongestDays && !hint.Counts.HasFlag(HintCounts.AnyAge) ? null : new JudgedSign(hint.Code, anchor, Open, since);
                    }
                }
            }
        }

        return null;
    }

    private int Added(Hint hint, Hit anchor)
    {
        _counted.Clear();
        _counted.Add(anchor);
        var points = 0;
        foreach (var weight in hint.Adds)
        {
            if (Nearest(weight, hint, anchor) is { } hit)
            {
                _counted.Add(hit);
                points += weight.Points;
            }
        }

        return points;
    }

    private Hit? Nearest(Weight weight, Hint hint, Hit anchor)
    {
        Hit? best = null;
        foreach (var number in weight.Classes)
        {
            foreach (var hit in search.Hits(number))
            {
                if (IsNear(hit, anchor, hint.Within) && (best is null || hit.Last - hit.First < best.Value.Last - best.Value.First) && !Overlaps(hit, _counted) && Holds(hit, hint))
                {
                    best = hit;
                }
            }
        }

        return best;
    }

    private int Taken(Hint hint, Hit anchor)
    {
        var points = 0;
        foreach (var weight in hint.Takes)
        {
            if (weight.Classes.Any(number => search.Hits(number).Any(hit => IsNear(hit, anchor, hint.Within) && !IsDenied(hit, hint))))
            {
                points += weight.Points;
            }
        }

        return points;
    }

    private static bool IsNear(Hit hit, Hit anchor, int within) => hit.First - anchor.Last <= within + 1 && anchor.First - hit.Last <= within + 1;

    private static bool Overlaps(Hit hit, IReadOnlyList<Hit> others)
    {
        foreach (var other in others)
        {
            if (hit.First <= other.Last && hit.Last >= other.First)
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(Hit hit, Hint hint)
    {
        var asserted = reading.Assertions.At(hit.First, hit.Last);
        var isNow = asserted.When switch
        {
            TimeFrame.Past => hint.Counts.HasFlag(HintCounts.Past),
            TimeFrame.Hypothetical => hint.Counts.HasFlag(HintCounts.Imagined),
            _ => true,
        };
        return isNow && (asserted.Who == Person.Patient || hint.Counts.HasFlag(HintCounts.Others) || isToday) && !IsDenied(hit, hint) && !Overlaps(hit, idioms) && (hint.Counts.HasFlag(HintCounts.Others) || !IsNeither(hit));
    }

    /// <summary>"My doctor asked about ...": named, not had.</summary>
    private bool IsNeither(Hit hit)
    {
        foreach (var other in neither)
        {
            if (search.SameSentence(other.First, hit.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Denied, and not by a word that is itself a hint: in "I can't go" the "can't" is what speaks for it.</summary>
    private bool IsDenied(Hit hit, Hint hint)
    {
        if (hint.Counts.HasFlag(HintCounts.Denied))
        {
            return false;
        }

        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (reading.Assertions.DenierOf(i) is { } cue && (cue < hit.First || cue > hit.Last) && !IsOfHint(cue, hint.Adds))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfHint(int word, ImmutableArray<Weight> weights)
    {
        foreach (var weight in weights)
        {
            foreach (var number in weight.Classes)
            {
                foreach (var hit in search.Hits(number))
                {
                    if (word >= hit.First && word <= hit.Last)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
