using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity out of a request, or says in a sentence why there is none.</summary>
internal static class ActivityRequest
{
    public static async Task<(Activity? Activity, string Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, "The content type must be application/json.");
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.BodyReader, WireJson.Activity, cancellationToken);
            return Problem(activity) is { } problem ? (null, problem) : (activity, string.Empty);
        }
        catch (JsonException e)
        {
            return (null, e.Path is null or "$" ? "The body is not one JSON object." : $"The body is not an activity: look at {e.Path}.");
        }
    }

    private static string? Problem(Activity? activity) => activity switch
    {
        null => "The body is not one JSON object.",
        { Type: null or "" } => "The activity has no type.",
        { DeliveryMode: DeliveryModes.ExpectReplies } => null,
        _ when !IsWebAddress(activity.ServiceUrl) => "The activity has no serviceUrl to reply to.",
        _ => null,
    };

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" };
}
