using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Storage;

/// <summary>Replies that must be sent because the channel does not fetch them.</summary>
public interface IOutbox
{
    /// <summary>Conversations whose oldest unsent reply is due, longest waiting first.</summary>
    Task<ImmutableArray<ConversationKey>> Due(DateTimeOffset now, int limit, CancellationToken stop);

    /// <summary>The replies of a conversation that wait to be sent, in order; without those given up.</summary>
    Task<ImmutableArray<UnsentReply>> Unsent(ConversationKey key, CancellationToken stop);

    /// <summary>
    /// The same, and the sending of them is the caller's until the given time or until <see cref="Release"/>; null while somebody else has it.
    /// A turn has the sending of its own replies until its <see cref="TurnRecord.SendBy"/>, when none waited before it.
    /// </summary>
    Task<ImmutableArray<UnsentReply>?> Claim(ConversationKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken stop);

    /// <summary>Ends a claim.</summary>
    Task Release(ConversationKey key, CancellationToken stop);

    /// <summary>The channel has these entries. Ends the claim, also that of the turn which made them.</summary>
    Task MarkSent(ConversationKey key, IReadOnlyCollection<long> numbers, CancellationToken stop);

    /// <summary>Sending an entry failed once more: try again at the given time, or never when it is null.</summary>
    Task PutOff(ConversationKey key, long number, DateTimeOffset? until, CancellationToken stop);
}

/// <summary>A reply that waits to be sent.</summary>
/// <param name="Entry">The reply.</param>
/// <param name="Failures">How often sending it has failed.</param>
public sealed record UnsentReply(LogEntry Entry, int Failures = 0);

/// <summary>Replies that were given up, for staff.</summary>
public interface IDeadLetters
{
    /// <summary>The newest, newest first.</summary>
    Task<ImmutableArray<DeadLetter>> List(int limit, CancellationToken stop);

    /// <summary>Lets the outbox try one again; false when there is no such reply.</summary>
    /// <param name="letter">Which.</param>
    /// <param name="by">Who wants it, for the audit trail.</param>
    /// <param name="stop">Ends the wait.</param>
    Task<bool> Retry(DeadLetter letter, string by, CancellationToken stop);
}

/// <summary>A reply that was given up.</summary>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Number">Its place there.</param>
/// <param name="At">When it was made.</param>
/// <param name="Failures">How often sending it failed.</param>
public sealed record DeadLetter(ConversationKey Conversation, long Number, DateTimeOffset At = default, int Failures = 0)
{
    /// <summary>How staff name it: conversation, number sign, number.</summary>
    public string Id => $"{Conversation}#{Number}";

    /// <summary>Reads an <see cref="Id"/>; null when it is none.</summary>
    public static DeadLetter? Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var sign = id.LastIndexOf('#');
        return sign > 0 && id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < sign && long.TryParse(id.AsSpan(sign + 1), CultureInfo.InvariantCulture, out var number)
            ? new DeadLetter(ConversationKey.Parse(id[..sign]), number)
            : null;
    }
}
