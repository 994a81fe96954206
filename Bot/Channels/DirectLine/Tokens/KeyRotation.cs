using Bot.Channels.WebChat;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Gives web chat a new signing key from time to time, so that one that leaked unseen is good for a limited time only.</summary>
internal sealed partial class KeyRotation(SigningKeys keys, WebChatSettings settings, TimeProvider clock, ILogger<KeyRotation> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            Rotate();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Rotate()
    {
        try
        {
            keys.Rotate(clock.GetUtcNow(), TimeSpan.FromDays(settings.SigningKeyDays), TimeSpan.FromHours(settings.ResumeHours));
        }
        catch (Exception e)
        {
            NotRotated(log, e.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "The keys of web chat tokens could not be rotated ({Error}); the next try is in an hour.")]
    private static partial void NotRotated(ILogger log, string error);
}
