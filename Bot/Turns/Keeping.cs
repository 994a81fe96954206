using Bot.Dialogs;
using Bot.Dialogs.Flow;

namespace Bot.Turns;

/// <summary>How long a conversation is kept whose patient wants nothing saved.</summary>
internal static class Keeping
{
    /// <summary>How long it counts as open after its last message.</summary>
    internal static readonly TimeSpan Open = TimeSpan.FromMinutes(30);

    // The page must still be able to fetch the last replies.
    private static readonly TimeSpan Goodbye = TimeSpan.FromMinutes(2);

    /// <summary>When it must be gone; null for a conversation that is kept for the retention time.</summary>
    internal static DateTimeOffset? Until(TriageSession session, DateTimeOffset now) =>
        !session.DoNotKeep ? null : now + (session.Stage is TriageStage.Ended ? Goodbye : Open);
}
