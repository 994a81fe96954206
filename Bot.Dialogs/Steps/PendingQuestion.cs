using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>The question the patient has before them, with the choices it has in this session.</summary>
internal static class PendingQuestion
{
    /// <summary>The pending question; null when there is none.</summary>
    public static Question? Of(TriageSession session, QuestionBook questions) => For(session.Pending, session.Evidence, questions);

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
