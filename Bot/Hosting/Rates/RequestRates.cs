using System.Threading.RateLimiting;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Hosting.Rates;

/// <summary>How fast the service may be used. Every question counts one use; the answer is the time to wait when there were too many, else null.</summary>
internal sealed class RequestRates(LimitSettings limits) : IDisposable
{
    private const int EverybodyTimes = 30;

    private readonly PartitionedRateLimiter<string> _turns = PerMinute(limits.TurnsPerMinute);
    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(limits.TokensPerMinute);
    private readonly PartitionedRateLimiter<string> _codes = PerMinute(limits.CodesPerMinute);
    private readonly PartitionedRateLimiter<string> _allCodes = PerMinute(limits.CodesPerMinute * EverybodyTimes);
    private readonly PartitionedRateLimiter<string> _requests = PerMinute(limits.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _refusals = PerMinute(limits.RefusalsPerMinute);
    private readonly TokenBucketRateLimiter _all = new(Bucket(limits.RequestsPerSecond, limits.RequestsPerSecond, TimeSpan.FromSeconds(1)));

    /// <summary>A turn of a conversation. Count it only for a caller who proved to belong to it.</summary>
    internal TimeSpan? Turn(ConversationKey conversation) => Wait(_turns.AttemptAcquire(conversation.ToString()));

    /// <summary>A new web chat token for an address.</summary>
    internal TimeSpan? Token(string address) => Wait(_tokens.AttemptAcquire(address));

    /// <summary>A code of another device that an address tries. Many addresses together must not guess one either.</summary>
    internal TimeSpan? Code(string address) => Wait(_codes.AttemptAcquire(address)) ?? Wait(_allCodes.AttemptAcquire(""));

    /// <summary>A request of an address.</summary>
    internal TimeSpan? Request(string address) => Wait(_requests.AttemptAcquire(address));

    /// <summary>A call with a bad token from an address.</summary>
    internal TimeSpan? Refusal(string address) => Wait(_refusals.AttemptAcquire(address));

    /// <summary>Whether an address sent too many calls with a bad token; counts nothing.</summary>
    internal TimeSpan? AfterRefusals(string address) => Wait(_refusals.AttemptAcquire(address, permitCount: 0));

    /// <summary>A request of anybody.</summary>
    internal TimeSpan? Any() => Wait(_all.AttemptAcquire());

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _tokens.Dispose();
        _codes.Dispose();
        _allCodes.Dispose();
        _requests.Dispose();
        _refusals.Dispose();
        _all.Dispose();
    }

    private static TimeSpan? Wait(RateLimitLease attempt)
    {
        using var lease = attempt;
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetTokenBucketLimiter(who, _ => Bucket(count, Math.Max(1, count / 60), TimeSpan.FromSeconds(Math.Max(1, 60 / count)))),
        StringComparer.Ordinal);

    private static TokenBucketRateLimiterOptions Bucket(int most, int back, TimeSpan every) =>
        new() { TokenLimit = most, TokensPerPeriod = back, ReplenishmentPeriod = every, QueueLimit = 0 };
}
