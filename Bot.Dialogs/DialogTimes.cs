namespace Bot.Dialogs;

/// <summary>How long a conversation may rest; from settings.</summary>
/// <param name="Idle">After this long without a message the next one is greeted with what was told so far.</param>
/// <param name="Keep">After this long it begins anew.</param>
public sealed record DialogTimes(TimeSpan Idle, TimeSpan Keep)
{
    /// <summary>Half an hour, and thirty days.</summary>
    public static DialogTimes Default { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromDays(30));
}
