namespace Microsoft.Bot.Schema;

/// <summary>Members joined or left.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.MembersAdded"/>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved"/>
    IList<ChannelAccount>? MembersRemoved { get; set; }
}
