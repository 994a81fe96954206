using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>Step four: what the bot says. First to what was heard, then what the stage shows, then the pending question.</summary>
internal sealed class ReplyStep(QuestionBook questions, Assessor assessor, Voices voices, Reactions reactions)
{
    /// <summary>The replies of a turn, in order.</summary>
    public ImmutableArray<Reply> Reply(Advanced turn)
    {
        if (turn.Heard.Kind == HeardKind.Opened && !turn.Entered)
        {
            return [];
        }

        ImmutableArray<Reply> replies = [.. reactions.To(turn).Select(text => new Reply.Say(text)), .. Referred(turn), .. Stage(turn)];
        replies = replies is [Replies.Reply.Show, ..] && turn.Session.Pending == turn.Before.Pending && !turn.Entered ? replies.Insert(0, new Reply.Say(voices.Phrases.Say("we-are-here", turn.Session.Turn))) : replies;
        return replies.IsEmpty ? [new Reply.Say(voices.Phrases.Say("after-visit", turn.Session.Turn))] : replies;
    }

    /// <summary>What the patient may take along to a visit; null before there is advice to take.</summary>
    public VisitSummary? Summary(TriageSession session) => new VisitPages(assessor, voices).Of(session);

    // Who was sent for a procedure hears of it first.
    private IEnumerable<Reply> Referred(Advanced turn) => !turn.IsReferred || turn.Session.Stage is TriageStage.Emergency or TriageStage.Crisis ? []
        : voices.Explain(turn.Session.Evidence.Present(Slot.AskedAbout), turn.Assessment, turn.Session.Evidence, turn.Session.Turn);

    private IEnumerable<Reply> Stage(Advanced turn) => turn.Session.Stage switch
    {
        _ when turn.Session.Pending?.StartsWith(NextPending.FlagPrefix, StringComparison.Ordinal) == true || turn.Session.Aside is not null => [Ask(turn)],
        TriageStage.Emergency => [Advice(turn, Disposition.Emergency)],
        TriageStage.Crisis => [Advice(turn, Disposition.Crisis)],
        TriageStage.Review when turn.Session.Pending == "review" => [voices.Review.Show(turn.Session.Evidence, questions.For(turn.Session.Evidence)["review"], turn.Session.Turn)],
        TriageStage.Guidance => Guidance(turn),
        TriageStage.Welcome or TriageStage.Ended => [],
        _ => [Ask(turn)],
    };

    private IEnumerable<Reply> Guidance(Advanced turn)
    {
        if (turn.Session.Pending == "plan")
        {
            return [Advice(turn, Disposition.SameDay)];
        }

        IEnumerable<Reply> shown = turn switch
        {
            { VisitSent: true } => [voices.Visit.Confirm(turn.Session, turn.Before.VisitReference, turn.Assessment), new Reply.Say(voices.Phrases.Say("after-visit", turn.Session.Turn))],
            { Entered: true, Before.Stage: not TriageStage.VisitRequest, Assessment.Rule: not null } => voices.Guidance.Show(turn.Assessment, turn.Session.Evidence, turn.Session.Turn),
            _ => [],
        };
        return turn.Session.Pending is null ? shown : shown.Append(Ask(turn));
    }

    private Reply Ask(Advanced turn)
    {
        var question = PendingQuestion.Of(turn.Session, questions)!;
        return voices.Question.Ask(question, turn.Session.Turn, turn.Session.Shown % 2 == 1, Note(turn), Filled(turn.Session.Visit));
    }

    private string? Note(Advanced turn) => turn.Session.Stage != TriageStage.Interview || turn.Session.Pending is "story" || Asides.IsOne(turn.Session.Pending) ? null
        : turn.Open.Length == 1 ? voices.Phrases.Say("left-one", turn.Session.Turn)
        : voices.Phrases.Say("left-many", turn.Session.Turn, "count", Phrases.Count(turn.Open.Length));

    private Reply Advice(Advanced turn, Disposition level)
    {
        var said = turn.Assessment.Acting.Where(f => f.Level == level).Select(f => assessor.RedFlags[f.Id].SayAt(level));
        return voices.Advice.Show(DispositionCode.Of(level), said, questions.For(turn.Session.Evidence)[turn.Session.Pending!], turn.Session.Turn);
    }

    private static Dictionary<string, string> Filled(VisitDraft? draft) => new[]
    {
        ("visit-name", draft?.Name), ("visit-contact", draft?.Contact), ("visit-times", draft?.Times),
    }.Where(f => f.Item2 is not null).ToDictionary(f => f.Item1, f => f.Item2!, StringComparer.Ordinal);
}
