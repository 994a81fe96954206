using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps.Saying;

/// <summary>What the bot says to a request to itself.</summary>
internal sealed class ToRequests(Voices voices, QuestionBook questions, Func<TriageSession, VisitSummary?> summarize)
{
    /// <summary>The sentences.</summary>
    public IEnumerable<string> To(Advanced turn) => turn.Heard.Command switch
    {
        Command.Help => [Say("helped", turn)],
        Command.Repeat => [Say("again", turn)],
        Command.Back => [Say(turn.Session.Pending == turn.Before.Pending ? "no-way-back" : "went-back", turn)],
        Command.Person => [voices.Person.Offer(turn.Session.Turn, turn.Opening)],
        Command.Frustrated => [Say("frustrated", turn), voices.Person.Offer(turn.Session.Turn, turn.Opening)],
        Command.WhyAsk when questions.For(turn.Session.Evidence).Find(turn.Before.Pending) is { } question => [question.Why],
        Command.WhatsLeft => [Left(turn)],
        Command.Review => [Told(turn)],
        Command.Known => [Known(turn)],
        Command.Summary => [summarize(turn.Session)?.Text ?? Say("summary-later", turn), .. turn.Session.Pending is null ? [Say("after-visit", turn)] : Array.Empty<string>()],
        Command.DoNotSave => [Say("not-saved", turn)],
        Command.Restart => turn.Trigger == TriageTrigger.Restarted ? [Say("restarted", turn)] : [],
        Command.Stop => turn.Trigger == TriageTrigger.Stopped ? [Say("stopped", turn)] : [],
        Command.BeenChecked when turn.Trigger == TriageTrigger.Checked => [Say("checked", turn)],
        Command.BookVisit when turn.Session.Visit is { Sent: true } => [voices.Phrases.Say("visit-already", turn.Session.Turn, "reference", turn.Session.SentReference)],
        Command.BookVisit when turn.Session.Stage != TriageStage.VisitRequest => [Say("before-visit", turn)],
        Command.BookVisit => [Say("visit-open", turn)],
        _ => [],
    };

    private string Left(Advanced turn) => turn.Session.Stage switch
    {
        TriageStage.Interview or TriageStage.Consent when turn.Open.Length > 1 => voices.Phrases.Say("left-many", turn.Session.Turn, "count", Phrases.Count(turn.Open.Length)),
        TriageStage.Interview or TriageStage.Consent => Say("left-one", turn),
        TriageStage.Review => Say("left-review", turn),
        _ => Say("left-none", turn),
    };

    private string Told(Advanced turn) => voices.Told.Summary(turn.Session.Evidence).ToList() is { Count: > 0 } lines
        ? PlainText.Of([voices.Phrases.Label("you-told-me") + ":", .. lines.Select(l => "- " + l)])
        : Say("nothing-told", turn);

    // All that is kept, contact data and requests included.
    private string Known(Advanced turn)
    {
        var session = turn.Session;
        return PlainText.Of([
            Say("known", turn),
            .. voices.Told.Summary(session.Evidence).Select(l => "- " + l),
            .. new[] { session.Visit?.Name, session.Visit?.Contact ?? session.Person?.Contact, session.Visit?.Times }.OfType<string>().Select(l => "- " + l),
            session.VisitsSent > session.VisitsForgotten ? "- " + voices.Phrases.Say("known-visit", session.Turn, "reference", session.SentReference) : null,
            Say(session.DoNotKeep ? "known-not-kept" : "known-kept", turn)]);
    }

    private string Say(string name, Advanced turn) => voices.Phrases.Say(name, turn.Session.Turn);
}
