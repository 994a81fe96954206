using Bot.Storage;
using Bot.Turns;

namespace Bot.Hosting;

/// <summary>Opens the store and reads all content before the first request, so that a mistake there stops the start and not a patient.</summary>
internal static class Opening
{
    internal static void OpenEverything(this WebApplication app)
    {
        app.Services.GetRequiredService<IConversationStore>();
        app.Services.GetRequiredService<TurnRunner>();
    }
}
