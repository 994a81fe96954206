using Bot.Dialogs.Flow;

namespace Bot.Dialogs.Steps;

/// <summary>How a conversation begins anew: nothing that was said is left, only what keeps requests and cards apart.</summary>
internal static class Beginnings
{
    /// <summary>The session a turn goes on from. What is said after the end begins a new conversation; danger in it acts all the same.</summary>
    public static TriageSession Of(TriageSession session, Heard heard) =>
        heard.Pause == Pause.Expired ? Anew(session, TriageStage.Welcome)
        : Asides.Restarts(session, heard) || Asides.Forgets(session, heard) || (session.Stage == TriageStage.Ended && heard.Kind != HeardKind.Handed) ? Anew(session, session.Stage)
        : session;

    /// <summary>A new conversation with the person of the old one.</summary>
    public static TriageSession Anew(TriageSession session, TriageStage stage) => TriageSession.Start(session.Reference, session.Language) with
    {
        Turn = session.Turn,
        Stage = stage,
        VisitsSent = session.VisitsSent,
        VisitsForgotten = session.VisitsForgotten,
        PersonRequests = session.PersonRequests,
        DoNotKeep = session.DoNotKeep,
    };
}
