using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies to an activity sent with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty answer.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes an answer of these replies.</summary>
    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>In the order they were sent.</summary>
    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
