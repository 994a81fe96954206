using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Talks to the REST interface of one channel.</summary>
internal sealed class ConnectorClient(string? serviceUrl, Func<HttpClient> http, Func<CancellationToken, Task<string?>> token)
{
    private static readonly JsonTypeInfo<ResourceResponse> ResponseType = (JsonTypeInfo<ResourceResponse>)WireJson.Options.GetTypeInfo(typeof(ResourceResponse));

    /// <summary>Sends an activity: as a reply when it answers one, else to the end of the conversation. Null when the channel gives no id.</summary>
    public Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Address(activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    /// <summary>Replaces an activity.</summary>
    public Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, Address(activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    /// <summary>Deletes an activity.</summary>
    public Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, Address(reference.Conversation?.Id, reference.ActivityId), activity: null, cancellationToken);

    private async Task<ResourceResponse?> CallAsync(HttpMethod method, Uri address, Activity? activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (activity is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, WireJson.Activity));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        if (await token(cancellationToken) is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        using var response = await http().SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? await ReadAsync(response, cancellationToken)
            : throw new ErrorResponseException($"The channel answered {method} with {(int)response.StatusCode}.") { Response = new(response.StatusCode) };
    }

    private static async Task<ResourceResponse?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return body.Length == 0 || response.StatusCode == HttpStatusCode.NoContent ? null : JsonSerializer.Deserialize(body, ResponseType);
        }
        catch (JsonException)
        {
            // The activity was taken; a body that is no JSON only costs us its id.
            return null;
        }
    }

    // Ids such as the Emulator's "...|livechat" are not valid in a path as they are.
    private Uri Address(string? conversationId, string? activityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        var conversation = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? conversation : $"{conversation}/{Uri.EscapeDataString(activityId)}");
    }
}
