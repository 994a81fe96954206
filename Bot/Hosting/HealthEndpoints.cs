using Bot.Storage;

namespace Bot.Hosting;

/// <summary>What a supervisor or a load balancer asks.</summary>
internal static class HealthEndpoints
{
    // A load balancer should hear of a store that is away before it gives up asking.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Maps <c>/healthz</c> (the process lives) and <c>/readyz</c> (it can take turns).</summary>
    internal static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", Ready);
    }

    private static async Task<IResult> Ready(IConversationStore store, IHostApplicationLifetime host, CancellationToken stop)
    {
        if (host.ApplicationStopping.IsCancellationRequested)
        {
            return Results.Text("The service is stopping.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            await store.Exists(new ConversationKey("readyz", ""), stop).WaitAsync(Patience, stop);
            return Results.Text("ready");
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            return Results.Text("The store cannot be read.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
