using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps.Saying;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>The short sentences with which the bot takes up what was just heard.</summary>
internal sealed class Reactions(Voices voices, QuestionBook questions, AnswerBook answers, (Catalogue Catalogue, Assessor Assessor) clinical)
{
    private const int LongestAskedWhole = 160;

    private readonly ToAnswers _answers = new(voices, clinical.Catalogue);
    private readonly ToRequests _requests = new(voices, questions, new VisitPages(clinical.Assessor, voices).Of);

    /// <summary>Sentences to say before anything is shown or asked.</summary>
    public IEnumerable<string> To(Advanced turn) => turn.Session.Stage switch
    {
        TriageStage.Emergency or TriageStage.Crisis => InDanger(turn),
        _ when turn is { Entered: true, Session.Pending: "plan" } => [],
        _ => Welcomed(turn).Concat(Phrase(turn)),
    };

    private IEnumerable<string> InDanger(Advanced turn) => turn switch
    {
        { Entered: true } => [],
        { Heard.Kind: HeardKind.Handed, Heard.Problem: { } news } => [Say(news, turn)],
        { Heard: { Kind: HeardKind.Commanded, Command: Command.Person or Command.Frustrated } } => [Say("person-number", turn)],
        { Session.Stage: TriageStage.Emergency } => [Say("danger-again", turn)],
        { Heard: { Kind: HeardKind.Answered, Picked: "yes" } } => [Say("person-number", turn)],
        _ => [Say("crisis-again", turn)],
    };

    private IEnumerable<string> Welcomed(Advanced turn) => turn.Heard.Pause switch
    {
        Pause.Expired => [Say("expired", turn)],
        Pause.Idle when turn.Session.Pending != Asides.Resume => [Recap("recap-on", turn)],
        Pause.Idle => [Recap("recap", turn)],
        _ => [],
    };

    private string Recap(string name, Advanced turn) => voices.Phrases.Say(name, turn.Session.Turn, "facts", voices.Told.Facts(turn.Before.Evidence, Told.Brief));

    private IEnumerable<string> Phrase(Advanced turn)
    {
        IEnumerable<string> problem = turn.Heard.Problem is { } name ? [Say(name, turn)] : [];
        return problem.Concat(turn.Heard.Kind switch
        {
            HeardKind.Told when turn.Heard.Learned.IsEmpty && Known(turn) is { } known => [known, .. BackToIt(turn)],
            HeardKind.Answered or HeardKind.Told => _answers.To(turn).Concat(AlsoAsked(turn)),
            HeardKind.Unsure or HeardKind.Skipped => PutOff(turn),
            HeardKind.NotUnderstood => turn.Session.Pending == Asides.Resume ? [] : Known(turn) is { } known ? [known, .. BackToIt(turn)] : NotUnderstood(turn),
            HeardKind.Malformed => turn.Before.Pending == Asides.Contact && turn.Session.Pending != Asides.Contact ? [Say("person-dropped", turn)] : Person(turn),
            HeardKind.Commanded => _requests.To(turn),
            HeardKind.Reopened => [Say("reopened", turn)],
            HeardKind.Asked => Answer(turn).Concat(BackToIt(turn)),
            HeardKind.Courtesy => turn.Session.Pending == Asides.Resume ? [] : Courtesy(turn),
            _ => [],
        });
    }

    private IEnumerable<string> NotUnderstood(Advanced turn) =>
        turn.Before.Stage is TriageStage.Welcome or TriageStage.Ended ? []
        : turn.Session.Pending is null ? [Say("after-visit", turn)]
        : turn.Session.Pending == turn.Before.Pending ? Person(turn).Prepend(Say("not-understood", turn))
        : Asides.IsOne(turn.Before.Pending) ? [Say("aside-dropped", turn)]
        : [Say("gave-up", turn), voices.Person.Hint(turn.Session.Turn, turn.Opening)];

    // After two failed tries of a question that cannot be left open, a person may do better.
    private IEnumerable<string> Person(Advanced turn) => turn.Session.Tries == 2 ? [voices.Person.Hint(turn.Session.Turn, turn.Opening)] : [];

    private IEnumerable<string> PutOff(Advanced turn) =>
        turn.Before.Pending == Asides.Contact ? [Say("person-dropped", turn)]
        : Asides.IsOne(turn.Before.Pending) ? [Say("aside-dropped", turn)]
        : turn.Before.Stage == TriageStage.VisitRequest ? [Say("visit-dropped", turn)]
        : turn.Session.Pending != turn.Before.Pending ? [Say("skipped", turn)]
        : turn.Session.Pending?.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal) == true ? [Say("safety-once-more", turn)]
        : turn.Session.Pending is not null ? [Say("needed", turn)] : [];

    private IEnumerable<string> BackToIt(Advanced turn) => turn.Session.Pending is null || turn.Entered ? [] : [Say("back-to-it", turn)];

    // "I take Eliquis. Can I get the shot?" tells and asks. A story told for the first time is answered by the guidance, so there only what is known is said.
    private IEnumerable<string> AlsoAsked(Advanced turn) =>
        turn.IsReferred || turn.Heard.Meaning is not { } meaning ? []
        : meaning.Questions.IsEmpty && !turn.Heard.Learned.Contains(Slot.AskedAbout) ? (answers.FindTold(meaning.Text) is { } told ? [told.Text] : [])
        : Known(turn) is { } known ? [known]
        : turn.Heard.Kind == HeardKind.Told && turn.Before.Stage is not (TriageStage.Welcome or TriageStage.Consent) && turn.Before.Once.Contains(RecordStep.Comforted) ? [Say("no-answer-known", turn)]
        : [];

    private IEnumerable<string> Answer(Advanced turn) => [Known(turn) ?? Say("no-answer-known", turn)];

    // "Does it hurt" means what was asked about last.
    private string? Known(Advanced turn)
    {
        var asked = turn.Heard.Evidence.Where(e => e.Slot == Slot.AskedAbout).OrderByDescending(e => e.Turn).Select(e => e.Code!).ToList();
        return Asked(turn.Heard.Meaning!).Select(text => answers.Find(text, asked)).FirstOrDefault(a => a is not null && (IsShort(turn.Heard.Meaning!) || a.IsSpecific)) is { } answer
            ? $"{voices.Phrases.Clinic.FillIn(answer.Text)} {answer.SourcesLine}".TrimEnd()
            : null;
    }

    // The whole of a short message, as what it is about may stand before the question; then each part that asks.
    private static IEnumerable<string> Asked(Meaning meaning) =>
        IsShort(meaning) ? meaning.Questions.Prepend(meaning.Text) : meaning.Questions;

    private static bool IsShort(Meaning meaning) => meaning.Text.Length <= LongestAskedWhole;

    private IEnumerable<string> Courtesy(Advanced turn) => turn.Entered ? [] : turn.Heard.Meaning?.Act switch
    {
        SpeechAct.Greeting => [Say("greeted", turn)],
        SpeechAct.Thanks => [Say("thanked", turn)],
        SpeechAct.Goodbye => [Say("goodbye", turn)],
        _ => [Known(turn) ?? Say("small-talk", turn)],
    };

    private string Say(string name, Advanced turn) => voices.Phrases.Say(name, turn.Session.Turn);
}
