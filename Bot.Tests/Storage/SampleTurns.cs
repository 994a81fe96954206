using Bot.Dialogs;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>Turns to store.</summary>
internal static class SampleTurns
{
    internal static readonly ConversationKey Key = new("webchat", "a1b2");
    internal static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    internal static readonly VisitRequest Visit = new("PV-7K3Q9M", "Ada", "ada@example.org", "mornings", "IPM", "within 4 weeks", ["left knee"]);

    internal static readonly CallBackRequest CallBack = new("PV-8QQQQQ", "Ada", "555 0101", "after work", "asked", ["left knee"]);

    /// <summary>A message and its reply, a millisecond apart, after what is there.</summary>
    internal static TurnRecord Record(StoredConversation before, string session = "s", string inbound = "in", string reply = "out") => new()
    {
        Before = before,
        Session = session,
        SendBy = Noon.AddSeconds(10),
        Entries = [Entry(before, 1, Author.Patient, inbound), Entry(before, 2, Author.Bot, reply)],
    };

    /// <summary>The same with a reply that the channel must be sent.</summary>
    internal static TurnRecord MustSend(StoredConversation before)
    {
        var record = Record(before);
        return record with { Entries = [record.Entries[0], record.Entries[1] with { Unsent = true }] };
    }

    /// <summary>Stores a turn on what is there.</summary>
    internal static async Task<CommitResult> Add(this IConversationStore store, Func<TurnRecord, TurnRecord>? change = null, ConversationKey? key = null)
    {
        var record = Record(await store.Load(key ?? Key, default));
        return await store.Commit(change?.Invoke(record) ?? record, default);
    }

    private static LogEntry Entry(StoredConversation before, int step, Author author, string activity)
    {
        var number = before.LastNumber + step;
        return new LogEntry(number, $"{before.Key.Id}|{number:D7}", author, Noon.AddMilliseconds(number), activity);
    }
}
