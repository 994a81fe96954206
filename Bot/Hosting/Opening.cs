using Bot.Dialogs;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Hosting;

/// <summary>Makes everything ready before the first request, so that a mistake in store or content stops the start and not a patient.</summary>
internal static class Opening
{
    /// <summary>Opens the store, reads all content, and takes one turn that nobody sees, so that the first patient does not wait for it.</summary>
    internal static void OpenEverything(this WebApplication app)
    {
        app.Services.GetRequiredService<IConversationStore>();
        app.Services.GetRequiredService<TurnRunner>();
        var key = new ConversationKey("opening", "");
        var rehearsal = new InboundTurn
        {
            Key = key,
            NeedsId = true,
            Input = new PatientInput.Said("My back hurts"),
            Activity = new Activity(ActivityTypes.Message) { ChannelId = Microsoft.Bot.Connector.Channels.Webchat, Conversation = new ConversationAccount() },
        };
        app.Services.GetRequiredService<TurnComposer>().Compose(StoredConversation.New(key), rehearsal);
    }
}
