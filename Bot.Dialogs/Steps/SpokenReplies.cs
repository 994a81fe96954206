using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary>Step four in two voices: to the person with the pain, and to somebody who writes for them.</summary>
internal sealed class SpokenReplies(ReplyStep toPatient, ReplyStep toSomeoneElse)
{
    /// <summary>The replies of a turn, in order.</summary>
    public ImmutableArray<Reply> Reply(Advanced turn) => For(turn.Session.Evidence).Reply(turn);

    /// <summary>What to take along to the visit; null before there is advice.</summary>
    public VisitSummary? Summary(TriageSession session) => For(session.Evidence).Summary(session);

    private ReplyStep For(EvidenceMap evidence) => evidence[Slot.Reporter]?.Code is "family" or "other" ? toSomeoneElse : toPatient;
}
