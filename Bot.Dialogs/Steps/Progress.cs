using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Keeps count of a session's questions: what is settled, how often one was tried, what an answer reopens.</summary>
internal static class Progress
{
    /// <summary>Settled name that stands for the wish to add goals, mood and scans.</summary>
    public const string AddExtras = "add";

    private const int Tries = 2;

    /// <summary>The session after an input, its evidence taken in and its pending question settled, tried once more, or given up.</summary>
    public static TriageSession After(TriageSession session, Heard heard, Question? pending)
    {
        var next = session with { Turn = session.Turn + 1, Evidence = heard.Evidence, Visit = heard.Visit ?? session.Visit, LastAt = heard.At };
        return heard.Kind switch
        {
            _ when pending is null => next,
            HeardKind.Answered => next with { Settled = Asides.IsOne(pending.Id) ? next.Settled : next.Settled.Add(pending.Id), Tries = 0 },
            HeardKind.Unsure when IsClarifying(pending) => Attempt(next, pending, 1),
            HeardKind.Unsure or HeardKind.Skipped => Attempt(next, pending, IsEssential(pending) ? Tries : 1),
            HeardKind.NotUnderstood or HeardKind.Malformed => Attempt(next, pending, Tries),
            _ => next,
        };
    }

    /// <summary>Forgets an answer and everything that was settled about it, so that it is asked anew.</summary>
    public static TriageSession Reopen(TriageSession session, EarlierAnswer answer, QuestionBook questions)
    {
        var reopened = session.Settled.Where(id => Concerns(questions.Find(id), id, answer.Slot)).ToList();
        return session with
        {
            Evidence = answer.Code is { } code
                ? session.Evidence.Without(answer.Slot, code)
                : reopened.Where(id => id != "story").Aggregate(session.Evidence.Without(answer.Slot), (evidence, id) => evidence.WithoutAnswersTo(id)),
            Settled = session.Settled.Except(reopened),
        };
    }

    /// <summary>Takes back the last settled question of the interview.</summary>
    public static TriageSession Back(TriageSession session, QuestionBook questions)
    {
        var last = session.Asked.LastOrDefault(id => id != session.Pending && session.Settled.Contains(id) && questions.Find(id) is { } question && (IsInterview(question) || id == "consent") && !id.StartsWith(NextPending.FlagPrefix, StringComparison.Ordinal));
        return last is null ? session : session with
        {
            Evidence = session.Evidence.WithoutAnswersTo(last),
            Settled = session.Settled.Remove(last),
            Asked = session.Asked.Remove(last),
            Aside = last,
        };
    }

    /// <summary>Whether a question asks for a slot.</summary>
    public static bool Concerns(Question? question, string id, Slot slot) => slot switch
    {
        Slot.Location => question?.Slot == slot || id.StartsWith("where", StringComparison.Ordinal) || id == "story",
        Slot.Radiation => question?.Slot == slot || id is "where-leg" or "where-arm",
        Slot.Treatment => question?.Slot == slot || id == "therapy-weeks",
        _ => question?.Slot == slot,
    };

    // Without a place, a time and the safety answers no safe advice can be given.
    private static bool IsEssential(Question question) => question.Slot is Slot.Location or Slot.Duration or Slot.Sign;

    // It was asked about already: doubt counts for the patient's safety.
    private static bool IsClarifying(Question question) => question.Id.StartsWith(NextPending.FlagPrefix, StringComparison.Ordinal);

    private static TriageSession Attempt(TriageSession session, Question pending, int most) => session.Tries + 1 < most || !IsInterview(pending)
        ? session with { Tries = session.Tries + 1 }
        : session with
        {
            Tries = 0,
            Settled = session.Settled.Add(pending.Id),
            Evidence = EvidenceKeeper.Take(session.Evidence, Answers.Open(pending).Select(e => e with { Turn = session.Turn, AnswerTo = pending.Id }), corrects: false),
        };

    private static bool IsInterview(Question question) =>
        !Asides.IsOne(question.Id) && (question.Slot is not null || question.Kind is AnswerKind.FreeText || question.Id is "where-leg" or "where-arm" or "mood" or "scans");
}
