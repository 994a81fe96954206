using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
    : IMessageUpdateActivity, IMessageDeleteActivity, IConversationUpdateActivity, IMessageReactionActivity, IEventActivity,
        IInvokeActivity, IInstallationUpdateActivity, ITypingActivity, IEndOfConversationActivity
{
    /// <summary>Makes a member update with empty lists of members.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>Makes a message back to the sender.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new(ActivityTypes.Message)
    {
        Timestamp = DateTimeOffset.UtcNow,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = AnswerableId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount { IsGroup = Conversation?.IsGroup, Id = Conversation?.Id, Name = Conversation?.Name },
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => string.Equals(Type, ActivityTypes.Message, StringComparison.OrdinalIgnoreCase) ? this : null;

    /// <inheritdoc/>
    public Mention[] GetMentions() =>
        Entities?.Where(e => string.Equals(e.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(AsMention).ToArray() ?? [];

    /// <inheritdoc/>
    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT data => data,
        _ => WireJson.Convert<TypeT>(ChannelData),
    };

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = AnswerableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    // Direct Line and Web Chat give member updates ids that cannot be answered.
    private string? AnswerableId => this is { Type: ActivityTypes.ConversationUpdate, ChannelId: Connector.Channels.Directline or Connector.Channels.Webchat } ? null : Id;

    private static Mention AsMention(Entity entity) => entity as Mention ?? new Mention
    {
        Mentioned = Property(entity, "mentioned") is { ValueKind: JsonValueKind.Object } account ? WireJson.Convert<ChannelAccount>(account) : null,
        Text = Property(entity, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
    };

    private static JsonElement? Property(Entity entity, string name) =>
        entity.Properties is { } properties && properties.TryGetValue(name, out var value) ? value : null;
}
