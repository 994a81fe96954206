using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps.Saying;

/// <summary>What the bot says to an answer: what it noted, what changed, and that the advice changes with it.</summary>
internal sealed class ToAnswers(Voices voices, Catalogue catalogue)
{
    // What is worth a short "got it", in the order a nurse would say it.
    private static readonly ImmutableArray<Slot> Noted =
        [Slot.Location, Slot.Radiation, Slot.Duration, Slot.Severity, Slot.Treatment, Slot.Caution];

    /// <summary>The sentences.</summary>
    public IEnumerable<string> To(Advanced turn) => Asides.IsOne(turn.Before.Pending) && turn.Heard.Kind == HeardKind.Answered
        ? ToAside(turn)
        : Comfort(turn).Concat(Referred(turn)).Concat(Changed(turn)).Concat(Facts(turn)).Concat(Step(turn));

    private IEnumerable<string> ToAside(Advanced turn) => (turn.Before.Pending, turn.Heard.Picked) switch
    {
        _ when turn.Forgotten => [Receipt(turn)],
        (Asides.Fix, _) => [Say("reopened", turn)],
        (Asides.Stop, "yes") => [Say("stopped", turn)],
        (Asides.Restart, "yes") or (Asides.Resume, "over") => [Say("restarted", turn)],
        (Asides.Clash, "now" or "before") => Settled(turn),
        (Asides.Person, "yes") when !turn.PersonAsked => [Say("person-contact", turn)],
        (Asides.Person or Asides.Contact, _) when turn.PersonAsked => [voices.Person.Asked(turn.Session.Turn, turn.Opening)],
        _ => [Say("go-on", turn)],
    };

    private string Receipt(Advanced turn) => PlainText.Of([
        Say("forgotten", turn),
        turn.Session.VisitsSent > turn.Session.VisitsForgotten ? voices.Phrases.Say("forgotten-visit", turn.Session.Turn, "reference", turn.Before.SentReference)
            : turn.Before.VisitsSent > turn.Before.VisitsForgotten ? Say("forgotten-with-visit", turn) : null]);

    private IEnumerable<string> Settled(Advanced turn)
    {
        yield return voices.Phrases.Say("settled", turn.Session.Turn, "facts", voices.Told.Facts(turn.Session.Evidence, [Shown(turn.Before.Clash!.Now.Slot)]));
        if (Level(turn) is { } level)
        {
            yield return level;
        }
    }

    private IEnumerable<string> Comfort(Advanced turn) =>
        turn.Before.Once.Contains(RecordStep.Comforted) || !IsComplaint(turn) ? []
        : [Say(turn.Session.Stage == TriageStage.Consent ? "before-consent" : "first-listen", turn)];

    private IEnumerable<string> Referred(Advanced turn) => turn.IsReferred ? [Say("referred", turn)] : [];

    private IEnumerable<string> Changed(Advanced turn)
    {
        if (turn.Heard.Changed.Length == 0 || turn.Session.Pending == Asides.Clash)
        {
            yield break;
        }

        yield return voices.Phrases.Say("changed", turn.Session.Turn, "facts", voices.Told.Facts(turn.Session.Evidence, turn.Heard.Changed.Select(Shown)));
        if (Level(turn) is { } level)
        {
            yield return level;
        }
    }

    // What was advised before no longer holds: said in the turn that changes it.
    private string? Level(Advanced turn) =>
        turn.RuleBefore is { } before && turn.Assessment.Rule is { } now && now.Disposition != before.Disposition && turn.Open.IsEmpty
            ? voices.Phrases.Say("level-changed", turn.Session.Turn, "advice", voices.Phrases.Clinic.FillIn(catalogue.Advice(DispositionCode.Of(now.Disposition)).Title))
            : null;

    private IEnumerable<string> Facts(Advanced turn)
    {
        var learned = Noted.Intersect(turn.Heard.Learned.Select(Shown).Except(turn.Heard.Changed.Select(Shown))).ToList();
        var offTopic = turn.Heard.Kind == HeardKind.Told || learned.Count > 1;
        if (!offTopic || turn.Session.Pending == Asides.Clash || turn.Heard.Changed.Length > 0 && learned.Count == 0)
        {
            yield break;
        }

        if (voices.Told.Facts(JustTold(turn), learned) is { Length: > 0 } facts)
        {
            yield return voices.Phrases.Say("noted", turn.Session.Turn, "facts", facts);
        }
        else if (turn.Before.Stage is TriageStage.Interview or TriageStage.Review && turn.Heard.Kind == HeardKind.Told)
        {
            yield return Say("noted-that", turn);
        }
    }

    // Of a list only what came in now; what was known is not news.
    private static EvidenceMap JustTold(Advanced turn) =>
        EvidenceMap.Empty.With(turn.Session.Evidence.Where(e => e.Turn == turn.Session.Turn || e.Slot is not (Slot.Treatment or Slot.Caution)));

    private IEnumerable<string> Step(Advanced turn) => turn.Heard.Picked switch
    {
        "checked" => [Say("checked", turn)],
        "planned" => [Say("planned", turn)],
        "help" when turn.Before.Pending == "plan" => [Say("cannot-reach", turn)],
        "visit" when turn.Session.Stage == TriageStage.VisitRequest && turn.Entered => [Say("visit-open", turn)],
        "done" => [Say("goodbye", turn)],
        "info" when turn.Entered => [Say("information", turn)],
        _ when turn is { Trigger: TriageTrigger.InfoWanted, Heard.Kind: HeardKind.Told } => [Say("information", turn)],
        _ => [],
    };

    private static bool IsComplaint(Advanced turn) => turn.Session.Evidence.Mentions(Slot.Location) && turn.Heard.Meaning is not null;

    // A changed side is said with the place it belongs to.
    private static Slot Shown(Slot slot) => slot == Slot.Side ? Slot.Location : slot;

    private string Say(string name, Advanced turn) => voices.Phrases.Say(name, turn.Session.Turn);
}
