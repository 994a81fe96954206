using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>Notices what does not fit to what was said before, where the patient does not say that it is a correction.</summary>
internal static class Clashes
{
    // A pain of 6 is also a 5 or a 7 on another day.
    private const double ScoresApart = 3;

    // "None in the last 3 months", and an older one told later: both hold.
    private static readonly ImmutableHashSet<string> Procedures = ["procedure", "spine procedure", "joint injection", "surgery"];

    private static readonly ImmutableArray<Slot> Single = [Slot.Duration, Slot.Severity, Slot.Side];

    /// <summary>The first pair of answers that do not fit together; null when all do.</summary>
    public static Clash? Between(EvidenceMap before, Heard heard, Question? pending)
    {
        if (heard.Meaning is not { Corrects: false, Reopens: null, Questions.IsEmpty: true } || heard.Learned.Contains(Slot.AskedAbout) || VisitForm.Asks(pending) || Asides.IsOne(pending?.Id))
        {
            return null;
        }

        return Single.Where(slot => slot != pending?.Slot).Select(slot => Apart(before[slot], heard.Evidence[slot])).FirstOrDefault(c => c is not null)
            ?? heard.Evidence.Select(now => Turned(before.Find(now.Slot, now.Code), now)).FirstOrDefault(c => c is not null);
    }

    private static Clash? Apart(Evidence? before, Evidence? now) =>
        before is null || now is null || before == now || !(now.Slot switch
        {
            Slot.Duration => before.Value?.MaxDays * 1.5 < now.Value?.MinDays || now.Value?.MaxDays * 1.5 < before.Value?.MinDays,
            Slot.Severity => Math.Abs((before.Value?.Score - now.Value?.Score) ?? 0) >= ScoresApart,
            _ => before.Code != now.Code && before.Code is "left" or "right" && now.Code is "left" or "right",
        })
            ? null : new Clash(before, now);

    // "No fever" in a list, and a fever told later. A sign that was named and is denied later simply stays.
    private static Clash? Turned(Evidence? before, Evidence now) =>
        now.Slot is Slot.Sign or Slot.Caution && !(now.Slot == Slot.Sign && Procedures.Contains(now.Code ?? "")) && before?.Status == EvidenceStatus.Absent && now.Status == EvidenceStatus.Present ? new Clash(before, now) : null;
}
