using System.Globalization;
using Bot.Channels.DirectLine;

namespace Bot.Hosting.Rates;

/// <summary>The answer over a limit.</summary>
internal static class TooMany
{
    /// <summary>429 with the time after which another try makes sense.</summary>
    internal static IResult Answer(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return DirectLineError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Please wait a moment, then try again.");
    }
}
