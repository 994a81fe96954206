using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Adds up the hints of one message: words that hold now for the patient, near what they are about.</summary>
/// <param name="search">The places of all classes.</param>
/// <param name="holds">What of them counts.</param>
internal sealed class HintWeigher(PatternSearch search, HintHolds holds)
{
    private static readonly Asserted Open = new(EvidenceStatus.Unknown, TimeFrame.Now, Person.Patient);

    // What has been there for months is asked by the interview.
    private const double LongestDays = 92;

    private readonly List<Hit> _counted = [];

    /// <summary>The sign that a hint leaves open; null when too little speaks for it.</summary>
    public JudgedSign? Weigh(Hint hint, Func<Hit, double?> days)
    {
        foreach (var about in hint.About)
        {
            foreach (var number in about.Classes)
            {
                foreach (var anchor in search.Hits(number))
                {
                    if (Asks(hint, about.Points, anchor))
                    {
                        var since = days(anchor);
                        return since > LongestDays && !hint.Counts.HasFlag(HintCounts.AnyAge) ? null : new JudgedSign(hint.Code, anchor, Open, since);
                    }
                }
            }
        }

        return null;
    }

    private bool Asks(Hint hint, int points, Hit anchor) =>
        holds.Count(anchor, hint) && points + Added(hint, anchor) is var sum && sum >= hint.AsksAt && sum - Taken(hint, anchor) >= hint.AsksAt;

    private int Added(Hint hint, Hit anchor)
    {
        _counted.Clear();
        _counted.Add(anchor);
        var points = 0;
        foreach (var weight in hint.Adds)
        {
            if (Shortest(weight.Classes, hint, anchor) is { } hit)
            {
                _counted.Add(hit);
                points += weight.Points;
            }
        }

        return points;
    }

    /// <summary>The shortest phrase leaves most words to the other lines.</summary>
    private Hit? Shortest(ImmutableArray<int> classes, Hint hint, Hit anchor)
    {
        Hit? best = null;
        foreach (var number in classes)
        {
            var hits = search.Hits(number);
            for (var i = hits.StartNear(anchor, hint.Within); i < hits.Count && hits[i].IsNear(anchor, hint.Within); i++)
            {
                if ((best is null || hits[i].Length < best.Value.Length) && !_counted.Exists(hits[i].Overlaps) && holds.Count(hits[i], hint))
                {
                    best = hits[i];
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
            points += weight.Classes.Any(number => IsSaid(search.Hits(number), hint, anchor)) ? weight.Points : 0;
        }

        return points;
    }

    private bool IsSaid(IReadOnlyList<Hit> hits, Hint hint, Hit anchor)
    {
        for (var i = hits.StartNear(anchor, hint.Within); i < hits.Count && hits[i].IsNear(anchor, hint.Within); i++)
        {
            if (!holds.IsDenied(hits[i], hint))
            {
                return true;
            }
        }

        return false;
    }
}
