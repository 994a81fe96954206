using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>What a submitted card contributes. A card of an earlier turn, or one that does not fit, changes nothing.</summary>
internal sealed class CardListener(TextListener text)
{
    private static readonly ImmutableArray<string> Scores = ["average", "enjoyment", "activity"];
    private static readonly ImmutableHashSet<string> Effects = ["none", "some", "good", "temp", "intolerant"];

    /// <summary>Hears one card.</summary>
    public Heard Hear(TriageSession session, Question? pending, PatientInput.Submitted card, DateTimeOffset now)
    {
        if (pending is null || (card.Turn is { } turn && turn != session.PendingSince) || (card.Turn is null && card.Card != pending.Id))
        {
            return Nothing(session, HeardKind.Stale, "stale-card");
        }

        return card.Action switch
        {
            "skip" => Nothing(session, HeardKind.Skipped, null),
            "unsure" => Nothing(session, HeardKind.Unsure, null),
            "none" => Answered(session, pending, Answers.None(pending, null), null),
            _ when card.Action.StartsWith("fix:", StringComparison.Ordinal) => Fix(session, card.Action[4..]),
            _ when pending.Id == Asides.Contact => VisitForm.HearContact(Nothing(session, HeardKind.Malformed, null), card.Fields.GetValueOrDefault("visit-contact", "")),
            _ when pending.Choices.FirstOrDefault(c => c.Code == card.Action) is { } pressed => Answered(session, pending, pressed.Means, pressed.Code),
            _ => Fields(session, pending, card, now),
        };
    }

    private static Heard Nothing(TriageSession session, HeardKind kind, string? problem) => new(kind, session.Evidence) { Problem = problem };

    private static Heard Answered(TriageSession session, Question pending, IEnumerable<Evidence> facts, string? picked)
    {
        var told = facts.Select(f => f with { Turn = session.Turn + 1, AnswerTo = pending.Id }).ToList();
        return new Heard(HeardKind.Answered, EvidenceKeeper.Take(session.Evidence, told, pending.Id is "where"))
        {
            Picked = picked,
            Learned = [.. told.Where(e => e.Status == EvidenceStatus.Present).Select(e => e.Slot).Distinct()],
        };
    }

    private static Heard Fix(TriageSession session, string slot) => Enum.TryParse<Slot>(slot, ignoreCase: true, out var fix)
        ? new Heard(HeardKind.Reopened, session.Evidence) { Fix = new Understanding.EarlierAnswer(fix) }
        : Nothing(session, HeardKind.Malformed, "wrong-fields");

    private static Heard Choices(TriageSession session, Question pending, string field)
    {
        var codes = field.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var picked = pending.Choices.Where(c => codes.Contains(c.Code, StringComparer.Ordinal)).ToList();
        if (picked.Count == 0 || picked.Count != codes.Distinct(StringComparer.Ordinal).Count() || (pending.Kind != AnswerKind.Many && picked.Count > 1))
        {
            return Nothing(session, HeardKind.Malformed, "wrong-fields");
        }

        // A choice that was left alone must not deny what another picked one states.
        var stated = picked.SelectMany(c => c.Means).ToList();
        var denied = pending.Kind == AnswerKind.Many ? Answers.NotPicked(pending, codes, null).Where(d => !stated.Any(s => s.Slot == d.Slot && s.Code == d.Code)) : [];
        return Answered(session, pending, denied.Concat(stated), picked[0].Code);
    }

    private Heard Fields(TriageSession session, Question pending, PatientInput.Submitted card, DateTimeOffset now) => pending.Kind switch
    {
        AnswerKind.Score => Score(session, pending, card.Fields),
        AnswerKind.Treatments => Treatments(session, pending, card.Fields, now),
        AnswerKind.Name or AnswerKind.Contact or AnswerKind.Times => Visit(session, card.Fields, now),
        _ when card.Fields.TryGetValue("choice", out var field) => Choices(session, pending, field),
        _ => Nothing(session, HeardKind.Malformed, "wrong-fields"),
    };

    private static Heard Score(TriageSession session, Question pending, ImmutableSortedDictionary<string, string> fields)
    {
        var scores = Scores.Select(f => Number(fields.GetValueOrDefault(f))).ToArray();
        if (scores[0] is not { } average || scores.Any(s => s is < 0 or > 10))
        {
            return Nothing(session, HeardKind.Malformed, "wrong-fields");
        }

        double? peg = scores.All(s => s is not null) ? Math.Round(scores.Average()!.Value, 1) : null;
        return Answered(session, pending, [new Evidence(Slot.Severity, null, Value: new EvidenceValue { Score = average, Peg = peg })], null);
    }

    private Heard Treatments(TriageSession session, Question pending, ImmutableSortedDictionary<string, string> fields, DateTimeOffset now)
    {
        var weeks = Number(fields.GetValueOrDefault("weeks"));
        var told = pending.Choices
            .Where(c => Effects.Contains(fields.GetValueOrDefault(c.Code, "")))
            .SelectMany(c => c.Means.Select(m => m with { Value = new EvidenceValue { Effect = fields[c.Code], Weeks = m.Code == "physical therapy" ? weeks : null } }))
            .ToList();
        var other = fields.GetValueOrDefault("other", "");
        var heard = Answered(session, pending, told.Count == 0 && other.Length == 0 ? Answers.None(pending, null) : told, null);
        return other.Length == 0 ? heard : Screened(session with { Evidence = heard.Evidence }, heard, pending, other, now);
    }

    // Own words on a card are read like any message: a danger sign may stand there too.
    private Heard Screened(TriageSession session, Heard heard, Question pending, string words, DateTimeOffset now)
    {
        var read = text.Hear(session, pending, words, now);
        return heard with { Evidence = read.Evidence, Meaning = read.Meaning };
    }

    private Heard Visit(TriageSession session, ImmutableSortedDictionary<string, string> fields, DateTimeOffset now)
    {
        var heard = VisitForm.Submit(new Heard(HeardKind.Answered, session.Evidence), session.Visit, fields);
        var words = string.Join(". ", VisitForm.Questions.Select(q => fields.GetValueOrDefault(q, "")));
        return heard with { Evidence = text.Hear(session, null, words, now).Evidence };
    }

    private static double? Number(string? field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
