using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Replies;

/// <summary>What the patient told, line by line, each with a way to fix it.</summary>
internal sealed class ReviewVoice(Phrases phrases, Told told)
{
    /// <summary>The review card.</summary>
    public Reply Show(EvidenceMap evidence, Question question, int turn)
    {
        ImmutableArray<ReviewLine> lines = [.. told.Known(evidence)
            .Select(l => new ReviewLine(told.Name(l.Slot), l.Words, new ActionView("fix:" + Told.Code(l.Slot), phrases.Label("fix"))))];
        ImmutableArray<ActionView> actions = [.. question.Choices.Where(c => c.Code != "fix").Select(c => new ActionView(c.Code, c.Label))];
        ImmutableArray<ActionView> typed = [.. question.Choices.Select(c => new ActionView(c.Code, c.Label))];
        var heading = phrases.Label("you-told-me");
        var plain = PlainText.Of([heading + ":", .. lines.Select(l => $"- {l.Label}: {l.Value}"), question.Ask, PlainText.Of(typed)]);
        return new Reply.Show(new ReviewView("review", turn, plain, $"{heading}. {question.Ask}", lines, actions));
    }
}
