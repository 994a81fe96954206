using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>What was tried, how well it worked, for how long and how often.</summary>
internal sealed class TreatmentReader(TreatmentFinder finder, EffectReader effects, CourseOfTreatment course) : IFindingReader
{
    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var tried = finder.Find(reading);
        effects.Read(reading, tried);
        course.Read(reading, tried);
        foreach (var same in tried.GroupBy(t => (t.Mention.Concept.Code, t.Asserted)))
        {
            Add(reading, same.Aggregate((first, other) => first.Join(other)));
        }
    }

    private static void Add(Reading reading, Tried treatment)
    {
        var (concept, first, last) = treatment.Mention;
        reading.Add(Slot.Treatment, concept.Code, first, last, treatment.Asserted, treatment.Asserted.HoldsNow ? Value(treatment) : null);
    }

    private static EvidenceValue Value(Tried treatment) => new()
    {
        Effect = treatment is { Effect: "good", ReliefPercent: < 75 } ? "some" : treatment is { ReliefWeeks: not null, Effect: null or "good" or "some" } ? "temp" : treatment.Effect ?? FromPercent(treatment) ?? "unknown",
        Weeks = treatment.Weeks,
        Times = treatment.Times,
        ReliefPercent = treatment.ReliefPercent,
        ReliefWeeks = treatment.ReliefWeeks,
    };

    private static string? FromPercent(Tried treatment) => treatment.ReliefPercent switch
    {
        null => null,
        0 => "none",
        < 50 => "some",
        _ => treatment.ReliefWeeks is null ? "good" : "temp",
    };
}
