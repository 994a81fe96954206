using System.Threading.RateLimiting;
using Bot.Settings;

namespace Bot.Channels.DirectLine;

/// <summary>How fast the web channel may be used: turns of one conversation, and new tokens for one address.</summary>
internal sealed class RequestRates(LimitSettings limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _turns = PerMinute(limits.TurnsPerMinute);
    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(limits.TokensPerMinute);

    /// <summary>Counts a turn of a conversation; the refusal when it has had too many.</summary>
    internal IResult? CountTurn(HttpContext context, string conversation) => Count(context, _turns, conversation);

    /// <summary>Counts a token for an address; the refusal when it has had too many.</summary>
    internal IResult? CountToken(HttpContext context) => Count(context, _tokens, context.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _tokens.Dispose();
    }

    private static IResult? Count(HttpContext context, PartitionedRateLimiter<string> rate, string who)
    {
        using var lease = rate.AttemptAcquire(who);
        return lease.IsAcquired ? null
            : TooMany.Answer(context, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = Math.Max(1, count / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60 / count)),
            QueueLimit = 0,
        }),
        StringComparer.Ordinal);
}
