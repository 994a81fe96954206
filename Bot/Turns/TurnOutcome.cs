using System.Collections.Immutable;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>How a turn ended for the channel that brought it.</summary>
internal enum TurnStatus
{
    /// <summary>Stored and answered.</summary>
    Answered,

    /// <summary>Delivered before; these are the replies of that time.</summary>
    Repeated,

    /// <summary>Nothing was stored; the replies ask the patient to send it again.</summary>
    NotKept,

    /// <summary>There was nothing to say: the patient had been welcomed before.</summary>
    Nothing,
}

/// <summary>What a turn left: its entries in the log, and the replies among them.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Entries">The inbound activity, then the replies, as logged; empty when nothing was stored.</param>
internal sealed record TurnOutcome(TurnStatus Status, ImmutableArray<LogEntry> Entries)
{
    /// <summary>A reply that is in no log, because nothing was stored.</summary>
    public Activity? Unlogged { get; init; }

    /// <summary>Earlier replies of the conversation may still be unsent and must go first.</summary>
    public bool Waiting { get; init; }

    /// <summary>What the bot says, ready to be sent.</summary>
    internal Activity[] Replies() => Unlogged is not null
        ? [Unlogged]
        : [.. Entries.Where(entry => entry.Author == Author.Bot).Select(entry => ActivityJson.Parse(entry.Activity))];
}
