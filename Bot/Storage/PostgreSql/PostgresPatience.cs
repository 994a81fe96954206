using Npgsql;

namespace Bot.Storage.PostgreSql;

/// <summary>
/// Tries a call to PostgreSQL again when the connection broke or the server restarts, a few seconds long.
/// A turn names its delivery, so one whose commit went through just as the line broke is found and not stored twice.
/// </summary>
internal sealed class PostgresPatience(TimeProvider clock)
{
    // Seven seconds in all: a server restarts in less, and a channel waits for longer.
    private static readonly TimeSpan[] Waits = [.. new[] { 0.05, 0.2, 0.5, 1, 1.5, 2, 2 }.Select(TimeSpan.FromSeconds)];

    // Not transient by the driver's own list: the server is being stopped or has crashed, and comes back.
    private static readonly string[] Restarting = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow];

    /// <summary>Runs a call until it succeeds, fails for good, or patience ends.</summary>
    /// <exception cref="StoreUnavailableException">It failed.</exception>
    internal async Task<T> Run<T>(Func<Task<T>> call, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (NpgsqlException e)
            {
                if (attempt == Waits.Length || !MayPass(e))
                {
                    throw new StoreUnavailableException("PostgreSQL could not be read or written.", e);
                }
            }

            await Task.Delay(Waits[attempt], clock, stop);
        }
    }

    /// <summary>Whether the same call may succeed in a moment.</summary>
    internal static bool MayPass(NpgsqlException e) => e.IsTransient || e.SqlState is { } state && Restarting.Contains(state, StringComparer.Ordinal);
}
