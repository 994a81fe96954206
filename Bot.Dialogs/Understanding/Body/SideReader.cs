using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>Left, right, both or middle: the side of the main place, or the only side there is. "right now" and "I left" are none.</summary>
internal sealed class SideReader(BodyWords words)
{
    private const int Near = 6;

    /// <summary>Adds the side of the main complaint.</summary>
    public void Read(Reading reading, List<Place> places, Place? main)
    {
        var sides = reading.Named("sides").Where(s => IsSide(reading, s, places)).ToList();
        if (sides.FindLast(s => IsTheOneNow(reading.Text, s)) is { Concept: not null } now && sides.Count > 1)
        {
            // "it used to be the left, this time it is on the right"
            sides = [now];
        }

        sides.RemoveAll(s => reading.Corrections.Replaces(s.Last, sides.Select(o => o.First)));
        if (Best(reading, sides, places, main) is { } best)
        {
            reading.Add(Slot.Side, best.Concept.Code, best.First, best.Last);
            return;
        }

        var plural = places.Find(p => p.IsPlural && p.Asserted.HoldsNow && (main is null || p.Spreads || p.Code == main.Code || words.Axial.Contains(main.Code)));
        if (plural is not null && plural.Code != "widespread" && plural.Mention.Concept["plural"] == "both")
        {
            reading.Add(Slot.Side, "both", plural.Mention.First, plural.Mention.Last, plural.Asserted);
        }
    }

    private Mention? Best(Reading reading, List<Mention> sides, List<Place> places, Place? main)
    {
        if (main is not null)
        {
            foreach (var place in places.Where(p => p.Code == main.Code && !p.Spreads && p.Asserted.HoldsNow))
            {
                if (place.IsPlural && Attached(reading.Text, sides, place) is null)
                {
                    return null;
                }

                if (Attached(reading.Text, sides, place) is { } attached)
                {
                    return attached;
                }
            }

            // "my knees ... my left hand": the main place has its side already.
            if (places.Exists(p => p.Code == main.Code && p.IsPlural && p.Asserted.HoldsNow))
            {
                return null;
            }
        }

        return sides.Exists(s => s.Concept.Code == "left") && sides.Exists(s => s.Concept.Code == "right") && IsPair(reading.Text, sides)
            ? sides[0]
            : sides.Count > 0 ? sides.Find(s => reading.Assertions.At(s.First, s.Last) is { Status: not EvidenceStatus.Absent, When: not TimeFrame.Hypothetical, Who: Person.Patient }) is { Concept: not null } found ? found : null : null;
    }

    private static bool IsTheOneNow(MessageText text, Mention side)
    {
        for (var i = side.First - 1; i >= 0 && i >= side.First - 6 && !text[i + 1].AfterStop; i--)
        {
            if (text.WordAt(i) is "time" && text.WordAt(i - 1) is "this" || (text.WordAt(i) is "only" && i >= side.First - 2))
            {
                return side.First - i <= 6 && text.WordAt(side.Last + 1) is not "of";
            }
        }

        return false;
    }

    private static bool IsPair(MessageText text, List<Mention> sides) => sides.Count > 2 && text.WordAt(sides[0].First) == "both";

    /// <summary>The side that stands with a place: before it with only describing words between, or after it in the same clause.</summary>
    private Mention? Attached(MessageText text, List<Mention> sides, Place place)
    {
        Mention? best = null;
        foreach (var side in sides)
        {
            if (side.First >= place.Mention.First && side.Last <= place.Mention.Last)
            {
                return side;
            }

            if (side.Last < place.Mention.First && OnlyAdjectives(text, side.Last + 1, place.Mention.First - 1))
            {
                return side;
            }

            if (side.First > place.Mention.Last && side.First - place.Mention.Last <= Near && text.SameClause(side.First, place.Mention.Last) && !text[side.First].AfterStop)
            {
                best ??= side;
            }
        }

        return best;
    }

    private bool OnlyAdjectives(MessageText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!words.Adjectives.Contains(text.WordAt(i)) || text[i].AfterPause)
            {
                return false;
            }
        }

        return last + 1 >= text.Count || !text[last + 1].AfterPause;
    }

    private bool IsSide(Reading reading, Mention side, List<Place> places)
    {
        var text = reading.Text;
        var asked = reading.Pending?.Slot == Slot.Side;
        var alone = text[side.First].AfterPause && (side.Last + 1 >= text.Count || text[side.Last + 1].AfterPause);
        if (text.WordAt(side.First) is "l" or "r" or "lt" or "rt" && side.Last == side.First && !asked)
        {
            if (places.Exists(p => !p.IsPlural && ((p.Mention.Last < side.First && side.First - p.Mention.Last <= 2) || (p.Mention.First > side.Last && p.Mention.First - side.Last <= 2))) && !text[side.First].AfterStop)
            {
                return true;
            }

            var afterPlace = places.Exists(p => p.Mention.Last == side.First - 1) && !text[side.First].AfterStop && (side.Last + 1 >= text.Count || text[side.Last + 1].AfterPause);
            return places.Count > 0 && (alone || afterPlace || text.WordAt(side.First - 1) is "the");
        }

        if (side.Last > side.First || asked)
        {
            return true;
        }

        if (places.Exists(p => side.First >= p.Mention.First && side.Last <= p.Mention.Last))
        {
            // "middle finger" says no side.
            return side.Concept.Code != "middle" || places.Exists(p => p.Mention.First == side.First && p.Code is "mid back");
        }

        var beforePlace = places.Exists(p => p.Mention.First > side.Last && p.Mention.First - side.Last <= 4 && OnlyAdjectives(text, side.Last + 1, p.Mention.First - 1));
        if (text.WordAt(side.First).StartsWith("bilateral", StringComparison.Ordinal))
        {
            return true;
        }

        if (side.Concept.Code == "both")
        {
            return (places.Count > 0 || reading.Pending is not null) && BothOfOne(text, side, places);
        }

        if (side.Concept.Code == "middle")
        {
            return places.Count > 0 && text.WordAt(side.First - 1) is "the" && text.WordAt(side.First - 2) is "in" or "down";
        }

        var prepositional = text.WordAt(side.First - 1) is "the" or "my" or "his" or "her" && text.WordAt(side.First - 2) is "on" or "to" or "in" or "down" or "at" && (text.WordAt(side.First - 2) is "on" || EndsThere(text, side.Last));
        var contrasted = text.WordAt(side.First - 1) is "on" or "mostly" or "mainly" or "especially" or "the" or "worse" or "and" or "or" or "just" or "only" && EndsThere(text, side.Last) && places.Count > 0;
        var opening = side.First == 0 && places.Count > 0 && !(text.Count > 1 && text[1].AfterPause);
        return beforePlace || prepositional || (alone && places.Count > 0) || contrasted || (opening && EndsThere(text, side.Last)) || (side.First > 0 && places.Exists(p => p.Mention.Last == side.First - 1) && EndsThere(text, side.Last));
    }

    /// <summary>"both knees", but not "both my neck and my back".</summary>
    private bool BothOfOne(MessageText text, Mention both, List<Place> places)
    {
        var next = places.Find(p => p.Mention.First > both.Last && p.Mention.First - both.Last <= 4 && !text[both.Last + 1].AfterPause);
        return next is null ? text.WordAt(both.Last + 1) is "" or "sides" or "of" or "are" or "hurt" || text[both.Last + 1].AfterPause : next.IsPlural || text.WordAt(both.Last + 1) is "sides" || text.WordAt(next.Mention.Last).EndsWith('s') || (!words.Axial.Contains(next.Code) && text.WordAt(next.Mention.Last + 1) is not "and");
    }

    private static bool EndsThere(MessageText text, int last) =>
        last + 1 >= text.Count || text[last + 1].AfterPause
        || text.WordAt(last + 1) is "and" or "but" or "for" or "to" or "is" or "since" or "worse" or "when" or "more" or "too" or "at" or "with" or "hurts" or "where" or "only" or "or" or "it" or "goes" or "into" or "going" or "side" or "that" or "than" or "mostly" or "about" or "in" or "down" or "by" or "near" or "above" or "below" or "because" or "has" or "over" or "started" or "now" or "all" or "every" or "i";
}
