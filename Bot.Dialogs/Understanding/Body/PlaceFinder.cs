using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>Finds the places of the body in a message and tells where it hurts from where the pain goes.</summary>
internal sealed class PlaceFinder(BodyWords words)
{
    private const int LookBack = 9;

    private readonly PlaceSense _sense = new(words);

    /// <summary>Every place, in order.</summary>
    public List<Place> Find(Reading reading)
    {
        List<Place> places = [];
        var sciatica = Sciatica.In(reading) is not null;
        foreach (var mention in reading.Named("locations"))
        {
            if (_sense.IsAdverb(reading.Text, mention))
            {
                continue;
            }

            var spreads = IsAskedFor(reading, mention) || Spreads(reading.Text, mention, places) || (sciatica && mention.Concept["spread"] is "leg" or "leg below knee" or "leg above knee" && mention.Concept["plural"] is null && mention.Concept.Code is not ("knee" or "hip"));
            places.Add(new Place(mention, spreads, reading.Assertions.At(mention.First, mention.Last), _sense.IsIncidental(reading, mention)));
        }

        return places;
    }

    /// <summary>The answer to where it spreads names places it spreads to, unless it says that it stays: "no, just in my neck".</summary>
    private static bool IsAskedFor(Reading reading, Mention mention) =>
        reading.Pending?.Slot == Slot.Radiation && !(reading.Text.WordAt(mention.First - 1) is "only" or "just" or "in" or "my" or "the" && IsOnly(reading.Text, mention.First));

    /// <summary>"just in my neck", "only the knee".</summary>
    private static bool IsOnly(MessageText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && !text[i + 1].AfterStop; i--)
        {
            if (text.WordAt(i) is "into" or "to" or "down")
            {
                return false;
            }

            if (text.WordAt(i) is "only" or "just" or "stays" or "mainly")
            {
                return true;
            }
        }

        return false;
    }

    private bool Spreads(MessageText text, Mention mention, List<Place> before)
    {
        if (text.WordAt(mention.First) is "around" or "round" && text.WordAt(mention.First - 1) is "wraps" or "wrap" or "wrapping" or "radiates" or "radiating" or "spreads" or "goes")
        {
            return true;
        }

        var previous = before.Count > 0 ? before[^1] : null;
        var direction = false;
        var i = mention.First - 1;
        for (; i >= 0 && i > mention.First - LookBack && !text[i + 1].AfterStop && (words.Between.Contains(text.WordAt(i)) || words.Directions.Contains(text.WordAt(i)) || (direction && text.WordAt(i) is "and")); i--)
        {
            direction |= words.Directions.Contains(text.WordAt(i)) && !(text.WordAt(i) is "up" or "to" && text.WordAt(i - 1) is "from" or "due" or "next" or "used" or "have");
            if (previous is not null && i == previous.Mention.Last)
            {
                break;
            }
        }

        if (previous is not null && text.WordAt(i) is "is" or "now" && text.WordAt(i + 1) is "down")
        {
            // "the back pain is down both legs"
            return true;
        }

        if (direction && text.WordAt(i) is "from")
        {
            return false;
        }

        // "leg to foot", "from my buttock down to my foot": right after another place.
        var afterPlace = previous is not null && i <= previous.Mention.Last && i >= previous.Mention.First;
        if (direction && (afterPlace || (i >= 0 && words.Movements.Contains(text.WordAt(i)) && !text[i + 1].AfterStop) || StartsWithDirection(text, i + 1)))
        {
            return true;
        }

        return previous is { Spreads: true } && OnlyLinks(text, previous.Mention.Last + 1, mention.First - 1);
    }

    /// <summary>"down my leg" alone, as an answer or after a pause.</summary>
    private static bool StartsWithDirection(MessageText text, int first) =>
        first < text.Count && text.WordAt(first) is "down" or "into" && (first == 0 || text[first].AfterPause);

    private bool OnlyLinks(MessageText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!words.Links.Contains(text.WordAt(i)) || text[i].AfterStop)
            {
                return false;
            }
        }

        return last + 1 < text.Count && !text[last + 1].AfterStop;
    }
}
