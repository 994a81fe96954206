using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>Where the pain goes. "leg" when it is not said how far down, so that the dialog can ask.</summary>
internal static class RadiationReader
{
    private static readonly string[] FarthestFirst = ["leg below knee", "leg", "leg above knee"];

    /// <summary>Adds one fact for the legs, the farthest reach, and one for each other place the pain goes to.</summary>
    public static void Read(Reading reading, List<Place> places)
    {
        var goesTo = places.Where(p => p.Spreads && p.Mention.Concept["spread"] is not null).ToList();
        var now = goesTo.Where(p => p.Asserted.HoldsNow).ToList();
        foreach (var place in now.Where(p => !IsLeg(p)).DistinctBy(p => p.Mention.Concept["spread"], StringComparer.Ordinal))
        {
            Add(reading, place, place.Mention.Concept["spread"]!);
        }

        var legs = now.Where(IsLeg).ToList();
        if (legs.Find(p => p.IsPlural || IsBoth(reading, p)) is { } both)
        {
            Add(reading, both, "both legs");
        }
        else if (legs.MinBy(p => Array.IndexOf(FarthestFirst, p.Mention.Concept["spread"])) is { } farthest)
        {
            Add(reading, farthest, farthest.Mention.Concept["spread"]!);
        }
        else if (Sciatica.In(reading) is { } sciatica)
        {
            reading.Add(Slot.Radiation, "leg below knee", sciatica.First, sciatica.Last);
        }

        AddNone(reading, places, now.Count > 0);
    }

    private static void Add(Reading reading, Place place, string code) =>
        reading.Add(Slot.Radiation, code, FirstWord(reading, place), place.Mention.Last, place.Asserted);

    /// <summary>"doesn't go down my leg", "no leg pain".</summary>
    private static void AddNone(Reading reading, List<Place> places, bool spreads)
    {
        var denied = places.Find(p => p.Asserted is { Status: EvidenceStatus.Absent, Who: Person.Patient } && (p.Spreads || IsNoLimbPain(reading, p)));
        if (!spreads && denied is not null)
        {
            reading.Add(Slot.Radiation, "none", denied.Mention.First, denied.Mention.Last, default(Asserted));
        }
    }

    private static bool IsNoLimbPain(Reading reading, Place place) =>
        place.Code is "leg" or "arm" && reading.Text.WordAt(place.Mention.Last + 1) is "pain" or "pains" or "symptoms" or "ache";

    private static bool IsLeg(Place place) => place.Mention.Concept["spread"] is "leg" or "leg above knee" or "leg below knee" or "both legs";

    private static bool IsBoth(Reading reading, Place place) =>
        reading.Mentions.Exists(m => m.Concept is { Kind: "sides", Code: "both" } && m.Last < place.Mention.First && m.Last >= place.Mention.First - 3);

    private static int FirstWord(Reading reading, Place place)
    {
        var first = place.Mention.First;
        while (first > 0 && first > place.Mention.First - 6 && !reading.Text[first].AfterPause && reading.Text.WordAt(first - 1) is "my" or "the" or "left" or "right" or "both" or "down" or "into" or "to" or "up" or "through" or "all" or "way" or "his" or "her")
        {
            first--;
        }

        return first;
    }
}
