using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn, run by an adapter.</summary>
public class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext, IDisposable
{
    private readonly Activity _activity = activity ?? throw new ArgumentNullException(nameof(activity));
    private bool _disposed;

    /// <inheritdoc/>
    public BotAdapter Adapter { get; } = adapter ?? throw new ArgumentNullException(nameof(adapter));

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public Activity Activity => _activity;

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>The replies held back for the HTTP response when the sender asked for that.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend, Speak = speak, InputHint = inputHint };
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses.Length == 0 ? new ResourceResponse() : responses[0];
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var addressed = Array.ConvertAll(activities, a => a.ApplyConversationReference(reference));
        var responses = Activity.DeliveryMode is DeliveryModes.ExpectReplies
            ? HoldBack(addressed)
            : await SendThroughAdapterAsync(addressed, cancellationToken);
        Responded |= addressed.Any(a => a.Type is not ActivityTypes.Trace);
        return responses;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return Adapter.UpdateActivityAsync(this, activity.ApplyConversationReference(Activity.GetConversationReference()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn: nothing can be sent after it.</summary>
    protected virtual void Dispose(bool disposing) => _disposed = true;

    private ResourceResponse[] HoldBack(Activity[] activities)
    {
        BufferedReplyActivities.AddRange(activities);
        foreach (var answer in activities.Where(a => a.Type is ActivityTypesEx.InvokeResponse))
        {
            TurnState.Set(BotAdapter.InvokeResponseKey, answer);
        }

        return Array.ConvertAll(activities, _ => new ResourceResponse());
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, activities, cancellationToken);
        for (var i = 0; i < responses.Length; i++)
        {
            activities[i].Id = responses[i].Id;
        }

        return responses;
    }
}
