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
/// <param name="Replies">What the bot says.</param>
internal sealed record TurnOutcome(TurnStatus Status, ImmutableArray<LogEntry> Entries, ImmutableArray<Activity> Replies)
{
    /// <summary>Earlier replies of the conversation may still be unsent and must go first.</summary>
    public bool Waiting { get; init; }

    /// <summary>An outcome made of log entries.</summary>
    internal static TurnOutcome Logged(TurnStatus status, ImmutableArray<LogEntry> entries) =>
        new(status, entries, [.. entries.Where(entry => entry.Author == Author.Bot).Select(entry => ActivityJson.Parse(entry.Activity))]);
}
