using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>What a typed message contributes. The pending question comes first, then commands, then questions, then anything told.</summary>
internal sealed class TextListener(MessageReader reader)
{
    // Questions that steer the conversation: picking one of their choices states no fact.
    private static readonly ImmutableHashSet<string> Steers = ["plan", "checked", "review", "fix", "next", "start-check", "person", "scans"];

    /// <summary>Hears one message.</summary>
    public Heard Hear(TriageSession session, Question? pending, string text, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Heard(HeardKind.Nothing, session.Evidence) { Problem = "nothing-said" };
        }

        var meaning = reader.Read(text, pending, now);
        var told = Facts(pending, meaning, session.Turn + 1).Concat(Implied(pending, meaning, session.Turn + 1)).ToList();
        var corrects = meaning.Corrects || pending?.Id is "where";
        var evidence = EvidenceKeeper.Take(session.Evidence, told, corrects);
        var heard = new Heard(HeardKind.Told, evidence)
        {
            Meaning = meaning,
            Command = meaning.Command,
            Picked = Asks(pending, meaning) ? null : Picked(pending, meaning),
            Learned = [.. told.Where(e => e.Status == EvidenceStatus.Present).Select(e => e.Slot).Distinct()],
            Changed = ChangedSlots.Between(session.Evidence, evidence, pending?.Slot, meaning.Corrects),
        };
        heard = heard with { Clash = Clashes.Between(session.Evidence, heard, pending) };
        return meaning.Reopens is { } reopened ? heard with { Kind = HeardKind.Reopened, Fix = reopened }
            : pending?.Id == Asides.Contact ? VisitForm.HearContact(heard, text)
            : VisitForm.Asks(pending) ? VisitForm.Hear(heard, session.Visit, pending!.Id, text) : heard with { Kind = Kind(pending, heard, meaning) };
    }

    // "I have a plan for today" and "that's right" say nothing of time and side; danger in them counts all the same.
    private static IEnumerable<Evidence> Facts(Question? pending, Meaning meaning, int turn) => EvidenceKeeper.From(meaning, turn)
        .Select(fact => IsTherapyTime(pending, fact) ? OfTherapy(fact) : fact)
        .Where(fact => fact.Slot == Slot.Sign || (meaning.Command is null && !(meaning.Picked.Length > 0 && (Steers.Contains(pending?.Id ?? "") || Asides.IsOne(pending?.Id)))))
        .Select(fact => Concerns(pending, fact) ? fact with { AnswerTo = pending!.Id } : fact);

    private static bool Concerns(Question? pending, Evidence fact) =>
        pending is not null && (pending.Slot == fact.Slot || (pending.Slot == Slot.Caution && fact.Slot == Slot.Diagnosis) || pending.Choices.Any(c => c.Means.Any(m => m.Slot == fact.Slot)));

    // "8 weeks" to "how many weeks of therapy" is no duration of the pain.
    private static bool IsTherapyTime(Question? pending, Evidence fact) => fact.Slot == Slot.Duration && pending is { Kind: AnswerKind.Duration, Slot: Slot.Treatment };

    private static Evidence OfTherapy(Evidence time) =>
        time with { Slot = Slot.Treatment, Code = "physical therapy", Value = new EvidenceValue { Weeks = Math.Round((time.Value?.MaxDays ?? 0) / 7) } };

    // Kept as it was written: no reader knows what matters in it.
    private static bool IsOwnWords(Question pending) => pending is { Kind: AnswerKind.FreeText, Slot: Slot.Goal or Slot.Diagnosis };

    private static HeardKind Kind(Question? pending, Heard heard, Meaning meaning)
    {
        if (pending is not null && !Asks(pending, meaning) && IsAnswer(pending, heard, meaning))
        {
            return HeardKind.Answered;
        }

        return meaning switch
        {
            { Command: not null } => HeardKind.Commanded,
            { Answer: BareAnswer.Unsure } when pending is not null && meaning.Questions.IsEmpty => HeardKind.Unsure,
            { Answer: BareAnswer.Skip } when pending is not null => HeardKind.Skipped,
            { Act: SpeechAct.Question } => HeardKind.Asked,
            _ when heard.Learned.Length > 0 || heard.Changed.Length > 0 || Denies(meaning) => HeardKind.Told,
            { Act: SpeechAct.Greeting or SpeechAct.Thanks or SpeechAct.Goodbye or SpeechAct.SmallTalk } => HeardKind.Courtesy,
            _ => HeardKind.NotUnderstood,
        };
    }

    // "No blood thinners" to another question is an answer all the same.
    private static bool Denies(Meaning meaning) =>
        meaning.Findings.Any(f => f is { Status: EvidenceStatus.Absent, Who: Person.Patient, When: TimeFrame.Now, Slot: Slot.Caution or Slot.Sign or Slot.Diagnosis });

    // "What is a joint injection?" names a choice of the list before it and still picks none.
    private static bool Asks(Question? pending, Meaning meaning) => !(pending?.Id == "fix" && meaning.Picked.Length > 0) &&
        meaning is { Act: SpeechAct.Question, Answer: BareAnswer.None }
        && (pending?.Kind is AnswerKind.Many or AnswerKind.Treatments or AnswerKind.One || meaning.Findings.Any(f => f.Slot == Slot.AskedAbout));

    private static bool IsAnswer(Question pending, Heard heard, Meaning meaning) => pending.Kind switch
    {
        _ when heard.Picked is not null => true,
        AnswerKind.FreeText => IsOwnWords(pending) ? meaning.Act == SpeechAct.Statement && meaning.Command is null && meaning.Answer is not (BareAnswer.Unsure or BareAnswer.Skip)
            : heard.Learned.Any(s => s is not Slot.Reporter and not Slot.Age and not Slot.Goal),
        AnswerKind.YesNo => meaning.Answer is BareAnswer.Yes or BareAnswer.No,
        AnswerKind.Many or AnswerKind.Treatments when meaning.Answer == BareAnswer.No => true,
        AnswerKind.Duration => heard.Learned.Contains(pending.Slot!.Value) || meaning.Findings.Any(f => f is { Slot: Slot.Duration, Who: Person.Patient, When: not TimeFrame.Hypothetical }),
        _ => pending.Slot is { } slot && meaning.Findings.Any(f => f.Slot == slot && f.When != TimeFrame.Hypothetical && f.Who == Person.Patient),
    };

    private static string? Picked(Question? pending, Meaning meaning) =>
        meaning.Picked.Length > 0 ? meaning.Picked[0]
        : pending is { Kind: AnswerKind.Many, Choices: [var only] } && meaning.Answer == BareAnswer.Yes ? only.Code
        : pending?.Kind == AnswerKind.YesNo ? meaning.Answer switch { BareAnswer.Yes => "yes", BareAnswer.No => "no", _ => null }
        : null;

    // What the answer states beyond the facts in its words: the meaning of picked choices, "none of these", own words for a goal.
    private static IEnumerable<Evidence> Implied(Question? pending, Meaning meaning, int turn)
    {
        if (pending is null || Asks(pending, meaning))
        {
            return [];
        }

        var picked = pending.Choices.Where(c => meaning.Picked.Contains(c.Code, StringComparer.Ordinal) || c.Code == Picked(pending, meaning));
        var stated = picked.SelectMany(c => c.Means).Where(m => !meaning.Findings.Any(f => f.Slot == m.Slot && f.Code == m.Code));
        var denied = pending.Kind is AnswerKind.Many or AnswerKind.Treatments && meaning is { Answer: BareAnswer.No, Picked.Length: 0 } ? Answers.None(pending, meaning.Text) : [];
        var own = IsOwnWords(pending) && meaning is { Act: SpeechAct.Statement, Command: null, Answer: BareAnswer.None }
            ? [new Evidence(pending.Slot!.Value, meaning.Text)]
            : Enumerable.Empty<Evidence>();
        return stated.Concat(denied.Where(d => !meaning.Findings.Any(f => f.Slot == d.Slot && f.Code == d.Code))).Concat(own).Select(e => e with { Turn = turn, AnswerTo = pending.Id });
    }
}
