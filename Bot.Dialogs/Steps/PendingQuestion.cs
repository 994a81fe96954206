using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>The question the patient has before them, with the choices it has in this session.</summary>
internal static class PendingQuestion
{
    /// <summary>The pending question; null when there is none.</summary>
    public static Question? Of(TriageSession session, QuestionBook questions) => In(session, questions.For(session.Evidence));

    private static Question? In(TriageSession session, QuestionBook questions) => session switch
    {
        { Pending: Asides.Clash, Clash: { } clash } => Clashing(clash, questions),
        { Pending: "consent", Stage: TriageStage.Interview } => questions["consent"] with { Ask = questions["consent-late"].Ask },
        { Pending: Asides.Forget, VisitsSent: var sent, VisitsForgotten: var gone } when sent == gone => WithoutAll(questions[Asides.Forget]),
        _ => For(session.Pending, session.Evidence, questions),
    };

    // Nothing was sent to the clinic, so there is no request to forget with the rest.
    private static Question WithoutAll(Question question) => question with { Choices = [.. question.Choices.Where(c => c.Code != "all")] };

    private static Question Clashing(Clash clash, QuestionBook questions)
    {
        var pattern = questions[clash.Before.Status == EvidenceStatus.Absent ? "clash-sign" : Asides.Clash];
        var (before, now) = (Words(clash.Before, questions), Words(clash.Now, questions));
        string Filled(string text) => text.Replace("{before}", before, StringComparison.Ordinal).Replace("{now}", now, StringComparison.Ordinal);
        return pattern with
        {
            Id = Asides.Clash,
            Ask = Filled(pattern.Ask),
            Again = Filled(pattern.Again),
            Choices = [.. pattern.Choices.Select(c => c with { Label = Filled(c.Label) })],
        };
    }

    private static string Words(Evidence fact, QuestionBook questions) => fact switch
    {
        { Slot: Slot.Severity, Value.Score: { } score } => score.ToString("0.#", CultureInfo.InvariantCulture),
        { Slot: Slot.Sign or Slot.Caution } => Label(fact, questions) ?? fact.Code!,
        { Slot: Slot.Duration } => fact.Text ?? questions["duration"].Choices.FirstOrDefault(c => c.Means[0].Value == fact.Value)?.Label ?? "",
        _ => fact.Code ?? fact.Text ?? "",
    };

    private static string? Label(Evidence fact, QuestionBook questions) => questions.Ids
        .Where(IsList).Order(StringComparer.Ordinal).SelectMany(id => questions[id].Choices)
        .FirstOrDefault(c => c.Means.Any(m => m.Slot == fact.Slot && m.Code == fact.Code))?.Label;

    /// <summary>A question as it stands in the light of the evidence: lists of danger signs and cautions leave out what was already answered.</summary>
    public static Question? For(string? id, EvidenceMap evidence, QuestionBook questions)
    {
        if (questions.Find(id) is not { } question || !IsList(question.Id))
        {
            return questions.Find(id);
        }

        ImmutableArray<Choice> open = [.. question.Choices.Where(c => c.Means.Any(m => evidence.Find(m.Slot, m.Code) is null))];
        return open.Length == 0 ? question : question with { Choices = open };
    }

    private static bool IsList(string id) => id == "cautions" || id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal);
}
