using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>The short sentences with which the bot takes up what was just heard.</summary>
internal sealed class Reactions(Phrases phrases, Told told, QuestionBook questions, AnswerBook answers)
{
    // What is worth a short "got it", in the order a nurse would say it.
    private static readonly ImmutableArray<Slot> Noted =
        [Slot.Location, Slot.Radiation, Slot.Duration, Slot.Severity, Slot.Treatment, Slot.Caution];

    private const int LongestAskedWhole = 160;

    /// <summary>Sentences to say before anything is shown or asked.</summary>
    public IEnumerable<string> To(Advanced turn) => turn.Session.Stage switch
    {
        TriageStage.Emergency or TriageStage.Crisis => InDanger(turn),
        _ when turn is { Entered: true, Session.Pending: "plan" } => [],
        _ => Phrase(turn),
    };

    private IEnumerable<string> InDanger(Advanced turn)
    {
        if (turn.Entered)
        {
            return [];
        }

        return turn switch
        {
            { Session.Stage: TriageStage.Emergency } => [Say("danger-again", turn)],
            { Heard: { Kind: HeardKind.Answered, Picked: "yes" } } => [Say("person-number", turn)],
            _ => [Say("crisis-again", turn)],
        };
    }

    private IEnumerable<string> Phrase(Advanced turn)
    {
        if (turn.Heard.Problem is { } problem)
        {
            yield return Say(problem, turn);
        }

        foreach (var text in turn.Heard.Kind switch
        {
            HeardKind.Answered or HeardKind.Told => Taken(turn).Concat(AlsoAsked(turn)),
            HeardKind.Unsure or HeardKind.Skipped => PutOff(turn),
            HeardKind.NotUnderstood => Known(turn) is { } known ? [known, .. BackToIt(turn)] : NotUnderstood(turn),
            HeardKind.Commanded => Command(turn),
            HeardKind.Asked => Answer(turn).Concat(BackToIt(turn)),
            HeardKind.Courtesy => Courtesy(turn),
            _ => [],
        })
        {
            yield return text;
        }
    }

    private IEnumerable<string> NotUnderstood(Advanced turn) =>
        turn.Before.Stage is TriageStage.Welcome or TriageStage.Ended ? []
        : turn.Session.Pending is null ? [Say("after-visit", turn)]
        : turn.Session.Pending == turn.Before.Pending ? [Say("not-understood", turn)]
        : [Say("gave-up", turn)];

    private IEnumerable<string> Taken(Advanced turn)
    {
        if (turn.Heard.Changed.Length > 0)
        {
            yield return phrases.Say("changed", turn.Session.Turn, "facts", told.Facts(turn.Session.Evidence, turn.Heard.Changed.Select(Shown)));
        }
        else if (IsFirstComplaint(turn))
        {
            yield return Say(turn.Session.Stage == TriageStage.Consent ? "before-consent" : "first-listen", turn);
        }

        var learned = Noted.Intersect(turn.Heard.Learned.Except(turn.Heard.Changed.Select(Shown))).ToList();
        var offTopic = turn.Heard.Kind == HeardKind.Told || learned.Count > 1;
        if (offTopic && learned.Count > 0 && told.Facts(turn.Session.Evidence, learned) is { Length: > 0 } facts)
        {
            yield return phrases.Say("noted", turn.Session.Turn, "facts", facts);
        }

        if (turn.Heard.Picked switch { "checked" => "checked", "planned" => "planned", "help" when turn.Before.Pending == "plan" => "cannot-reach", "visit" when turn.Session.Stage == TriageStage.VisitRequest && turn.Entered => "visit-open", "done" => "goodbye", "info" when turn.Entered => "information", _ => null } is { } phrase)
        {
            yield return Say(phrase, turn);
        }
    }

    private IEnumerable<string> PutOff(Advanced turn) =>
        turn.Before.Stage == TriageStage.VisitRequest ? [Say("visit-dropped", turn)]
        : turn.Session.Pending != turn.Before.Pending ? [Say("skipped", turn)]
        : turn.Session.Pending?.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal) == true ? [Say("safety-once-more", turn)]
        : [];

    private IEnumerable<string> Command(Advanced turn) => turn.Heard.Command switch
    {
        Understanding.Command.Help => [Say("helped", turn)],
        Understanding.Command.Person => [Say("person", turn)],
        Understanding.Command.WhyAsk when questions.Find(turn.Before.Pending) is { } question => [question.Why],
        Understanding.Command.Review => [phrases.Label("you-told-me") + ": " + told.Facts(turn.Session.Evidence, Told.Lines)],
        Understanding.Command.Restart => [Say("restarted", turn)],
        Understanding.Command.Stop => [Say("stopped", turn)],
        Understanding.Command.BeenChecked when turn.Trigger == TriageTrigger.Checked => [Say("checked", turn)],
        Understanding.Command.BookVisit when turn.Session.Visit is { Sent: true } => [phrases.Say("visit-already", turn.Session.Turn, "reference", turn.Session.SentReference)],
        Understanding.Command.BookVisit when turn.Session.Stage != TriageStage.VisitRequest => [Say("before-visit", turn)],
        Understanding.Command.BookVisit => [Say("visit-open", turn)],
        _ => [],
    };

    private IEnumerable<string> BackToIt(Advanced turn) => turn.Session.Pending is null || turn.Entered ? [] : [Say("back-to-it", turn)];

    // "I take Eliquis. Can I get the shot?" tells and asks. A story told for the first time is answered by the guidance, so there only what is known is said.
    private IEnumerable<string> AlsoAsked(Advanced turn) =>
        turn.Heard.Meaning is not { } meaning || (meaning.Questions.IsEmpty && !turn.Heard.Learned.Contains(Slot.AskedAbout)) ? []
        : Known(turn) is { } known ? [known]
        : turn.Heard.Kind == HeardKind.Told && turn.Before.Stage is not (TriageStage.Welcome or TriageStage.Consent) && !IsFirstComplaint(turn) ? [Say("no-answer-known", turn)]
        : [];

    private IEnumerable<string> Answer(Advanced turn) => [Known(turn) ?? Say("no-answer-known", turn)];

    // "Does it hurt" means what was asked about last.
    private string? Known(Advanced turn)
    {
        var asked = turn.Heard.Evidence.Where(e => e.Slot == Slot.AskedAbout).OrderByDescending(e => e.Turn).Select(e => e.Code!).ToList();
        return Asked(turn.Heard.Meaning!).Select(text => answers.Find(text, asked)).FirstOrDefault(a => a is not null) is { } answer
            ? $"{phrases.Clinic.FillIn(answer.Text)} {answer.SourcesLine}".TrimEnd()
            : null;
    }

    // The whole of a short message, as what it is about may stand before the question; then each part that asks.
    private static IEnumerable<string> Asked(Meaning meaning) =>
        meaning.Text.Length <= LongestAskedWhole ? meaning.Questions.Prepend(meaning.Text) : meaning.Questions;

    private IEnumerable<string> Courtesy(Advanced turn) => turn.Entered ? [] : turn.Heard.Meaning?.Act switch
    {
        SpeechAct.Greeting => [Say("greeted", turn)],
        SpeechAct.Thanks => [Say("thanked", turn)],
        SpeechAct.Goodbye => [Say("goodbye", turn)],
        _ => [Known(turn) ?? Say("small-talk", turn)],
    };

    private static bool IsFirstComplaint(Advanced turn) => !turn.Before.Evidence.Mentions(Slot.Location) && turn.Session.Evidence.Mentions(Slot.Location) && turn.Heard.Meaning is not null;

    // A changed side is said with the place it belongs to.
    private static Slot Shown(Slot slot) => slot == Slot.Side ? Slot.Location : slot;

    private string Say(string name, Advanced turn) => phrases.Say(name, turn.Session.Turn);
}
