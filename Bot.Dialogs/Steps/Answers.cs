using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>What the short answers to a question state as evidence.</summary>
internal static class Answers
{
    /// <summary>"None of these": every choice is denied. For treatments: nothing was tried.</summary>
    public static IEnumerable<Evidence> None(Question question, string? text) => question.Kind == AnswerKind.Treatments
        ? [new Evidence(Slot.Treatment, "none", EvidenceStatus.Absent, text)]
        : NotPicked(question, [], text);

    /// <summary>The choices that were left out of a list are denied, for lists where that means something.</summary>
    public static IEnumerable<Evidence> NotPicked(Question question, IReadOnlyCollection<string> picked, string? text) =>
        question.Slot is not (Slot.Sign or Slot.Caution or null)
            ? picked.Count == 0 && question.Slot is { } slot ? [new Evidence(slot, "nothing", EvidenceStatus.Absent, text)] : []
            : question.Choices.Where(c => !picked.Contains(c.Code, StringComparer.Ordinal))
                .SelectMany(c => c.Means)
                .Select(m => m with { Status = EvidenceStatus.Absent, Text = text });

    /// <summary>The question stays open: asked as often as it may be, and never read as a no.</summary>
    public static IEnumerable<Evidence> Open(Question question) => question switch
    {
        { Slot: Slot.Sign } when question.Id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal) => [new Evidence(Slot.Sign, SafetyAnswers.Open, EvidenceStatus.Unknown)],
        { Slot: Slot.Sign } => question.Choices.SelectMany(c => c.Means).Where(m => m.Status == EvidenceStatus.Present).Select(m => m with { Status = EvidenceStatus.Unknown }),
        { Slot: Slot.Caution } => question.Choices.SelectMany(c => c.Means).Select(m => m with { Status = EvidenceStatus.Unknown }),
        { Slot: { } slot } => [new Evidence(slot, null, EvidenceStatus.Unknown)],
        _ => [],
    };
}
