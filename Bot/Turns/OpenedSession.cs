using Bot.Dialogs;
using Bot.Storage;

namespace Bot.Turns;

/// <summary>The session a turn begins with.</summary>
/// <param name="Session">As stored, or a new one.</param>
/// <param name="Unreadable">A stored session that this release cannot read; it is kept aside and the patient is told.</param>
internal sealed record OpenedSession(TriageSession Session, string? Unreadable = null)
{
    /// <summary>Opens what the store holds.</summary>
    internal static OpenedSession Of(StoredConversation stored) => stored.Session switch
    {
        null => new OpenedSession(Start()),
        { } json when SessionJson.Read(json) is { } session => new OpenedSession(session),
        { } json => new OpenedSession(Start(), json),
    };

    private static TriageSession Start() => TriageSession.Start(VisitReference.New());
}
