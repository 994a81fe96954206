namespace Bot.Storage;

/// <summary>Who an activity of the log is from.</summary>
public enum Author
{
    /// <summary>The patient, or the channel on the patient's behalf.</summary>
    Patient,

    /// <summary>The bot.</summary>
    Bot,
}

/// <summary>One activity of a conversation, as its log keeps it.</summary>
/// <param name="Number">Place in the conversation, from 1; a client's watermark is the number of the last entry it has.</param>
/// <param name="Id">Activity id, unique in the conversation.</param>
/// <param name="Author">Who it is from.</param>
/// <param name="At">When; strictly later than the entry before, to the millisecond.</param>
/// <param name="Activity">The activity as JSON.</param>
/// <param name="Unsent">The channel does not have it yet and cannot fetch it: it must be sent.</param>
public sealed record LogEntry(long Number, string Id, Author Author, DateTimeOffset At, string Activity, bool Unsent = false);
