using Bot.Dialogs;
using Bot.Dialogs.Replies;

namespace Bot.Turns;

/// <summary>The turn of a message that the conversation does not take: one sentence, and the session as it was.</summary>
internal static class RefusedTurn
{
    internal static Turn Of(TriageSession session, string sentence)
    {
        var stage = session.Stage.ToString();
        return new Turn(session, [new Reply.Say(sentence)], [], new TurnTrace(session.Turn, stage, stage, "Refused", session.Pending, null, [], [], [], [], null));
    }
}
