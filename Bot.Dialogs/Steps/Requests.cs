using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Commands, corrections and questions in between, carried out in one place before the stage sees the input.</summary>
internal sealed class Requests(QuestionBook questions, InterviewPlan plan, Assessor assessor, bool hasHub)
{
    /// <summary>The session with what the patient asked of the bot done.</summary>
    /// <param name="before">The session when the input came.</param>
    /// <param name="next">The session with the evidence taken in.</param>
    /// <param name="heard">What was understood.</param>
    public TriageSession Carry(TriageSession before, TriageSession next, Heard heard)
    {
        var aside = Asked(next, Asides.Next(before, heard));
        var carried = Contacted(before, Carried(before, next with { Aside = aside, Clash = aside == Asides.Clash ? before.Clash : null }, heard), heard);
        carried = heard.Clash is { } clash && carried.Aside is null && !Acts(before, carried)
            ? carried with { Clash = clash, Aside = Asides.Clash }
            : carried;
        return heard.Changed.Length > 0 || before.Clash is not null || GaveAnew(before, heard) ? WithoutMoot(carried) : carried;
    }

    private static bool GaveAnew(TriageSession before, Heard heard) => before.Aside is { } aside && !Asides.IsOne(aside) && heard.Kind == HeardKind.Answered;

    // A question that was given up in this turn is not asked again.
    private static string? Asked(TriageSession next, string? aside) => Asides.IsOne(aside) || !next.Settled.Contains(aside ?? "") ? aside : null;

    private TriageSession Carried(TriageSession before, TriageSession next, Heard heard) => heard switch
    {
        _ when Asides.Restarts(before, heard) || Asides.Forgets(before, heard) => Emptied(next, heard),
        { Kind: HeardKind.Commanded, Command: Command.DoNotSave } => next with { DoNotKeep = true },
        { Kind: HeardKind.Commanded, Command: Command.Back } when next.Stage is TriageStage.Interview or TriageStage.Review => Progress.Back(next, questions),
        { Kind: HeardKind.Answered, Picked: "before" } when before.Clash is { } clash => next with { Evidence = next.Evidence.Without(clash.Now.Slot, clash.Now.Code).With(clash.Before) },
        _ when FixOf(before, heard) is { } answer && MayReopen(next) => Reopened(next, answer),
        { Kind: HeardKind.Answered, Picked: "fix" or "change" } => next with { Aside = Asides.Fix },
        { Kind: HeardKind.Answered, Picked: "add" } => next with { Settled = next.Settled.Add(Progress.AddExtras) },
        { Kind: HeardKind.Answered, Picked: "check" } => next with { Evidence = next.Evidence.Without(Slot.Goal, "information") },
        _ when NextTrigger.SaysChecked(next, heard) =>
            next with { Cleared = next.Cleared.Union(Checked(assessor.Assess(next.Evidence, next.Cleared, isComplete: false))) },
        _ => next,
    };

    private static ImmutableSortedSet<string> Checked(Assessment assessment) =>
        [.. assessment.Acting.Where(f => f.Level is not Disposition.Crisis).Select(f => f.Id)];

    private static TriageSession Emptied(TriageSession session, Heard heard) => session with
    {
        Evidence = EvidenceMap.Empty,
        Visit = null,
        Aside = null,
        VisitsForgotten = heard.Picked == "all" ? session.VisitsSent : session.VisitsForgotten,
    };

    // A person is asked at once when the clinic can reach the patient; otherwise the patient is asked for a number first.
    private TriageSession Contacted(TriageSession before, TriageSession next, Heard heard) => heard switch
    {
        { Kind: HeardKind.Commanded, Command: Command.Person or Command.Frustrated } =>
            next with { Person = new PersonDraft(heard.Command == Command.Person ? "asked" : "frustrated", next.Person?.Contact ?? next.Visit?.Contact) },
        { Kind: HeardKind.Answered, Picked: { } contact } when before.Pending == Asides.Contact =>
            next with { Person = new PersonDraft(before.Person?.Reason ?? "asked", contact), PersonRequests = next.PersonRequests + 1 },
        _ when Asides.WantsPerson(before, heard) && before.Pending == Asides.InCrisis => next.Person?.Reason == "crisis"
            ? next
            : next with { Person = new PersonDraft("crisis", next.Person?.Contact ?? next.Visit?.Contact), PersonRequests = next.PersonRequests + 1 },
        _ when Asides.WantsPerson(before, heard) => before.Person?.Contact is null && !hasHub
            ? next with { Aside = Asides.Contact }
            : next with { PersonRequests = next.PersonRequests + 1 },
        _ => next,
    };

    private static bool MayReopen(TriageSession session) =>
        session.Stage is TriageStage.Interview or TriageStage.Review or TriageStage.Guidance or TriageStage.VisitRequest or TriageStage.Consent;

    private static EarlierAnswer? FixOf(TriageSession session, Heard heard) => heard switch
    {
        { Fix: { } fix } => fix,
        { Kind: HeardKind.Answered } when session.Pending == Asides.Fix && Enum.TryParse<Slot>(heard.Picked, ignoreCase: true, out var slot) => new EarlierAnswer(slot),
        _ => null,
    };

    // An answer is forgotten only when there is a question that asks for it again.
    private TriageSession Reopened(TriageSession session, EarlierAnswer answer)
    {
        var reopened = Progress.Reopen(session, answer, questions);
        var question = plan.Open(reopened.Evidence, reopened.Settled).FirstOrDefault(id => id != "story" && Progress.Concerns(questions.Find(id), id, answer.Slot))
            ?? questions.Ids.Order(StringComparer.Ordinal).FirstOrDefault(id => questions[id].Slot == answer.Slot && answer.Slot != Slot.Sign);
        return question is null ? session : reopened with { Aside = question };
    }

    private bool Acts(TriageSession before, TriageSession next) =>
        assessor.Assess(next.Evidence, next.Cleared, isComplete: false) is { Rule.Disposition: Disposition.Emergency or Disposition.Crisis or Disposition.SameDay }
        || before.Stage is TriageStage.Emergency or TriageStage.Crisis;

    // "Had it been said right at first", these questions would not have been asked.
    private TriageSession WithoutMoot(TriageSession session)
    {
        foreach (var id in session.Settled)
        {
            var without = session.Evidence.WithoutAnswersTo(id);
            if (id != session.Aside && !plan.Needs(id, without) && (without.Count < session.Evidence.Count || IsTherapy(id)))
            {
                var weeks = IsTherapy(id) ? without.Find(Slot.Treatment, "physical therapy") : null;
                without = weeks is null ? without : without.With(weeks with { Value = weeks.Value! with { Weeks = null } });
                return WithoutMoot(session with { Evidence = without, Settled = session.Settled.Remove(id) });
            }
        }

        return session;
    }

    private static bool IsTherapy(string question) => question == "therapy-weeks";
}
