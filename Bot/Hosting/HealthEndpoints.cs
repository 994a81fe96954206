using Bot.Storage;

namespace Bot.Hosting;

/// <summary>What a supervisor or a load balancer asks.</summary>
internal static class HealthEndpoints
{
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
            await store.Exists(new ConversationKey("readyz", ""), stop);
            return Results.Text("ready");
        }
        catch (StoreUnavailableException)
        {
            return Results.Text("The store cannot be read.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
