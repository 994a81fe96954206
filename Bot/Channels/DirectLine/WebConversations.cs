using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Reading;
using Microsoft.Bot.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>The conversations of the web channel: their log, and the turn that a posted activity starts.</summary>
internal sealed class WebConversations(IConversationStore store, LogSignals signals, ActivityReader reader, TurnRunner turns)
{
    /// <summary>Number of the newest activity; null when the conversation was never started or is gone.</summary>
    internal async Task<long?> Last(string conversation, CancellationToken stop) =>
        await store.Load(Key(conversation), stop) is { Version: > 0 } stored ? stored.LastNumber : null;

    /// <summary>What is remembered of a conversation; null when it was never started, is gone, or cannot be read.</summary>
    internal async Task<TriageSession?> Session(string conversation, CancellationToken stop) =>
        await store.Load(Key(conversation), stop) is { Session: { } session } ? SessionJson.Read(session) : null;

    /// <summary>The activities after this number, oldest first.</summary>
    internal Task<ImmutableArray<LogEntry>> Read(string conversation, long after, int limit, CancellationToken stop) =>
        store.ReadLog(Key(conversation), after, limit, stop);

    /// <summary>Lets the bot answer. The turn logs the activity, then the replies; the same activity posted twice gets one answer.</summary>
    internal async Task<TurnOutcome> Post(Activity activity) =>
        reader.Read(activity) is { } turn ? await turns.Run(turn) : new TurnOutcome(TurnStatus.Nothing, []);

    /// <summary>Begins to watch a conversation, until disposed.</summary>
    internal LogSignals.Watcher Watch(string conversation) => signals.Watch(Key(conversation));

    /// <summary>How a conversation of this channel is named in the store.</summary>
    internal static ConversationKey Key(string conversation) => new(PostedActivity.Channel, conversation);
}
