using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys of one issuer, fetched when first needed, again every day, and early (but seldom) when a token names an unknown key.</summary>
internal sealed class SigningKeys(string metadataUrl, Func<HttpClient> http, TimeProvider clock)
{
    private const int LargestDocument = 1024 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Usable = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private Fetched _fetched = new(new Dictionary<string, SigningKey>(StringComparer.Ordinal), DateTimeOffset.MinValue);

    /// <summary>The key of this id, or null when the issuer has none or cannot be reached. Yesterday's keys serve for some days while it cannot.</summary>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Known(id, Fresh) is { } key)
        {
            return key;
        }

        await FetchSometimes().WaitAsync(cancellationToken);
        return Known(id, Usable);
    }

    private SigningKey? Known(string id, TimeSpan age) => _fetched.At > clock.GetUtcNow() - age ? _fetched.Keys.GetValueOrDefault(id) : null;

    private Task FetchSometimes()
    {
        lock (_lock)
        {
            if (_fetch.IsCompleted && _nextFetch <= clock.GetUtcNow())
            {
                _fetch = FetchAsync();
            }

            return _fetch;
        }
    }

    private async Task FetchAsync()
    {
        var now = clock.GetUtcNow();
        _nextFetch = now + AfterFailure;
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            var metadata = JsonSerializer.Deserialize(await GetAsync(new Uri(metadataUrl), patience.Token), OpenIdJson.Default.OpenIdMetadata);
            _fetched = new Fetched(SigningKey.ReadSet(await GetAsync(KeysAddress(metadata), patience.Token)), now);
            _nextFetch = now + BetweenFetches;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            // The keys at hand stay; the next token tries again.
        }
    }

    private async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http().GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LargestDocument, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static Uri KeysAddress(OpenIdMetadata? metadata) =>
        Uri.TryCreate(metadata?.KeysAddress, UriKind.Absolute, out var address) && address is { Scheme: "https" }
            ? address
            : throw new JsonException("The metadata names no https address of the keys.");

    private sealed record Fetched(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
