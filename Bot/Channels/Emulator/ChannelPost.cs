using System.Text.Json;
using Bot.Hosting.Outbound;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Emulator;

/// <summary>
/// Looks at what is posted to /api/messages before the adapter does, so that whoever builds a client is told in a sentence what is wrong,
/// and so that nothing without a conversation or with an address that may not be called goes any further.
/// </summary>
internal sealed class ChannelPost(OutboundRules outbound)
{
    private const int LongestId = 512;
    private const int LongestChannel = 64;

    /// <summary>Reads the body, and puts it back for the adapter. Null when it is an activity, else the sentence.</summary>
    internal async Task<string?> Problem(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasJsonContentType())
        {
            return "The content type must be application/json.";
        }

        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        body.Position = 0;
        request.Body = body;
        return Problem(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private string? Problem(ReadOnlyMemory<byte> body)
    {
        try
        {
            return PostedText.IsWhole(body.Span) ? Problem(ActivityJson.Parse(body)) : "The body holds half a character.";
        }
        catch (JsonException e)
        {
            return e.Path is null or "$" ? "The body is not one JSON object that is an activity." : $"The body is not an activity: look at {e.Path}.";
        }
    }

    private string? Problem(Activity activity) => activity switch
    {
        { Type: null or "" } => "The activity has no type.",
        _ when !IsChannel(activity.ChannelId) => "The activity's channelId must be a short word.",
        { Conversation: null } or { Conversation.Id: null or "" } => "The activity has no conversation id.",
        _ when !IsId(activity.Conversation.Id) || !IsId(activity.Id) => "The ids of activity and conversation must be short texts without control characters.",
        { DeliveryMode: DeliveryModes.ExpectReplies, ServiceUrl: null } => null,
        _ when !IsCallable(activity.ServiceUrl) => "The activity has no serviceUrl that replies may be sent to.",
        _ => null,
    };

    // The channel names the first part of a conversation's key in the store.
    private static bool IsChannel(string? channel) =>
        channel is { Length: > 0 and <= LongestChannel } && channel.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsId(string? id) => id is null || (id.Length <= LongestId && !id.Any(char.IsControl));

    private bool IsCallable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" } && outbound.Allows(address);
}
