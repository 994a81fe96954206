namespace Bot.Hosting.Rates;

/// <summary>Counts requests before anything else looks at them.</summary>
internal static class RateGate
{
    // Many conversations come from the few addresses of a channel, so there only the calls without a good token count.
    private static readonly PathString Messages = "/api/messages";

    private static readonly PathString Alive = "/healthz";

    /// <summary>Answers 429 when everybody together, or one address, asks too often.</summary>
    internal static void UseRateGate(this WebApplication app)
    {
        var rates = app.Services.GetRequiredService<RequestRates>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Alive, StringComparison.OrdinalIgnoreCase) ? next(context) : Pass(rates, context, next));
    }

    private static async Task Pass(RequestRates rates, HttpContext context, RequestDelegate next)
    {
        var address = ClientAddress.Of(context);
        var channel = context.Request.Path.StartsWithSegments(Messages, StringComparison.OrdinalIgnoreCase);
        if ((rates.Any() ?? (channel ? rates.AfterRefusals(address) : rates.Request(address))) is { } wait)
        {
            await TooMany.Answer(context, wait).ExecuteAsync(context);
            return;
        }

        await next(context);
        if (channel && context.Response.StatusCode is StatusCodes.Status401Unauthorized)
        {
            rates.Refusal(address);
        }
    }
}
