using System.Collections.Immutable;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>A visit request as it was sent, with the number the patient keeps.</summary>
internal sealed class VisitVoice(Phrases phrases, Catalogue catalogue)
{
    /// <summary>The confirmation card.</summary>
    public Reply Confirm(TriageSession session, string reference, Assessment assessment)
    {
        var visit = session.Visit!;
        ImmutableArray<FactView> facts =
        [
            new(phrases.Label("visit-name"), visit.Name!),
            new(phrases.Label("visit-contact"), visit.Contact!),
            new(phrases.Label("visit-times"), visit.Times!),
            new(phrases.Label("visit-with"), With(assessment)),
            new(phrases.Label("visit-when"), assessment.Rule?.HowSoon ?? ""),
        ];
        var title = phrases.Label("visit-title");
        var lead = phrases.Label("visit-lead");
        var plain = PlainText.Of([title, $"{phrases.Label("reference")}: {reference}", .. facts.Select(f => $"{f.Name}: {f.Value}"), lead]);
        return new Reply.Show(new VisitConfirmationView("visit-confirmation", session.Turn, plain, title, phrases.Label("reference"), reference, facts, lead));
    }

    /// <summary>The kind of specialist, in words.</summary>
    public string With(Assessment assessment) => assessment.Specialists.Length == 0 ? "" : catalogue.Specialist(assessment.Specialists[0]).Title;
}
