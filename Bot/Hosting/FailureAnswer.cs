namespace Bot.Hosting;

/// <summary>The last word when something unforeseen fails: a sentence for the caller, the kind of failure for the log, and nothing of what was asked.</summary>
internal static partial class FailureAnswer
{
    /// <summary>Catches what all others let through.</summary>
    internal static void UseFailureAnswer(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Bot.Hosting.Failure");
        app.Use((context, next) => Guard(context, next, log));
    }

    private static async Task Guard(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Failed(log, e.GetType().Name, e.StackTrace);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync("Something went wrong here. Please try again.", CancellationToken.None);
        }
    }

    // The message of an exception may quote what was asked; its type and place do not.
    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "A request failed with {Error}.\n{Stack}")]
    private static partial void Failed(ILogger log, string error, string? stack);
}
