using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>Where it hurts, which of several places is the main one, where it spreads, and on which side.</summary>
internal sealed class LocationReader(BodyWords words) : IFindingReader
{
    private readonly PlaceFinder _places = new(words);
    private readonly SideReader _sides = new(words);

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var places = _places.Find(reading);
        places.RemoveAll(p => reading.Corrections.Replaces(p.Mention.Last, places.Where(o => o.Code != p.Code).Select(o => o.Mention.First)));
        var hurting = Hurting(reading, places);
        AddSciatica(reading, hurting);
        foreach (var place in hurting)
        {
            reading.Add(Slot.Location, place.Code, place.Mention.First, place.Mention.Last, place.Asserted);
        }

        RadiationReader.Read(reading, places);
        _sides.Read(reading, places, hurting.Find(p => p.Asserted.HoldsNow));
    }

    /// <summary>The low back is where sciatica begins, unless a place of the back or buttock was named.</summary>
    private static void AddSciatica(Reading reading, List<Place> hurting)
    {
        if (Sciatica.In(reading) is { } sciatica && !hurting.Exists(p => p.Asserted.HoldsNow && p.Code is "lower back" or "back" or "buttock" or "hip" or "mid back"))
        {
            reading.Add(Slot.Location, "lower back", sciatica.First, sciatica.Last, default(Assertion.Asserted));
        }
    }

    /// <summary>One entry for each place that hurts, the main one first.</summary>
    private List<Place> Hurting(Reading reading, List<Place> places)
    {
        List<Place> hurting = [];
        foreach (var place in places.Where(p => !p.Spreads || IsOnlyPlace(reading, p, places)))
        {
            var known = hurting.FindIndex(p => p.Code == place.Code);
            if (known < 0)
            {
                hurting.Add(place);
            }
            else if (!hurting[known].Asserted.HoldsNow && place.Asserted.HoldsNow)
            {
                hurting[known] = place;
            }
        }

        if (hurting.Exists(p => p is { IsIncidental: false, Asserted.HoldsNow: true }))
        {
            hurting.RemoveAll(p => p.IsIncidental);
        }

        DropVaguer(hurting);
        hurting.RemoveAll(p => IsWholeLimb(reading.Text, p, hurting));
        if (hurting.Exists(p => p.Asserted.HoldsNow && p.Mention.Concept["vague"] is null))
        {
            hurting.RemoveAll(p => p.Mention.Concept["vague"] is not null);
        }

        var main = hurting.FindIndex(p => p.Asserted.HoldsNow && places.Exists(o => o.Code == p.Code && IsMain(reading.Text, o)));
        main = main < 0 ? hurting.FindIndex(p => p.Asserted.HoldsNow) : main;
        if (main > 0)
        {
            var first = hurting[main];
            hurting.RemoveAt(main);
            hurting.Insert(0, first);
        }

        return hurting;
    }

    /// <summary>"pain down my leg" and no other place: then it hurts there. Not when the question was where it spreads.</summary>
    private bool IsOnlyPlace(Reading reading, Place place, List<Place> places) =>
        reading.Pending?.Slot != Slot.Radiation
        && places.TrueForAll(p => p.Spreads || !p.Asserted.HoldsNow)
        && !reading.Mentions.Exists(m => m.Concept.Kind == "diagnoses" && m.Concept["place"] is not null)
        && HasPain(reading.Text, Sentence.Start(reading.Text, place.Mention.First), place.Mention.First - 1);

    private bool HasPain(MessageText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words.Pain.Contains(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"back pain ... in the lower back": the exact place stays, the vague one goes.</summary>
    private static void DropVaguer(List<Place> hurting)
    {
        if (hurting.Exists(p => p is { Code: "head" or "face", Asserted.HoldsNow: true } && p.Mention.Concept["either"] is null))
        {
            hurting.RemoveAll(p => p.Mention.Concept["either"] is not null);
        }

        Drop(hurting, "back", "lower back", "mid back", "upper back", "tailbone");
        Drop(hurting, "leg", "thigh", "lower leg");
        Drop(hurting, "arm", "upper arm", "forearm");
    }

    /// <summary>"tennis elbow in my right arm": the limb only says which one.</summary>
    private bool IsWholeLimb(MessageText text, Place place, List<Place> hurting)
    {
        if (place.Code is not ("arm" or "leg" or "hand" or "foot"))
        {
            return false;
        }

        var i = place.Mention.First - 1;
        while (words.Owners.Contains(text.WordAt(i)))
        {
            i--;
        }

        return (text.WordAt(i) is "of" || (text.WordAt(i) is "in" or "on" && place.Code is "arm" or "leg")) && !words.Pain.Contains(text.WordAt(i - 1)) && hurting.Exists(p => p.Mention.First < i && p.Asserted.HoldsNow && Parts(place.Code).Contains(p.Code, StringComparer.Ordinal));
    }

    private static string[] Parts(string limb) => limb switch
    {
        "arm" => ["elbow", "wrist", "hand", "forearm", "upper arm"],
        "hand" => ["wrist"],
        "foot" => ["ankle"],
        _ => ["knee", "ankle", "foot", "thigh", "lower leg"],
    };

    private static void Drop(List<Place> hurting, string vague, params ReadOnlySpan<string> exact)
    {
        foreach (var code in exact)
        {
            if (hurting.Exists(p => p.Code == code && p.Asserted.HoldsNow))
            {
                hurting.RemoveAll(p => p.Code == vague);
            }
        }
    }

    /// <summary>"neck is worse", "mainly my hip".</summary>
    private bool IsMain(MessageText text, Place place)
    {
        var (_, first, last) = place.Mention;
        for (var i = last + 1; i <= last + 5 && i < text.Count && !text[i].AfterStop; i++)
        {
            if (text.WordAt(i) is "worse" or "worst" && text.WordAt(i + 1) is not ("when" or "with" or "at" or "in" or "if" or "after" or "and" or "over" or "on" or "by" or "than") && text.WordAt(i - 1) is not ("getting" or "gets" or "got"))
            {
                return true;
            }

            if (text.WordAt(i) is "main" or "biggest" || (text.WordAt(i) is "bothers" or "hurts" && text.WordAt(i + 1) is "me" or "more" or "the" && text.WordAt(i + 2) is "most" or "more" or "worst"))
            {
                return true;
            }
        }

        for (var i = first - 1; i >= 0 && i >= first - 3 && !text[i + 1].AfterStop; i--)
        {
            if (words.Mainly.Contains(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }
}
