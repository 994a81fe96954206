using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Turns.Reading;
using Bot.Turns.Sending;

namespace Bot.Turns;

/// <summary>Puts the dialog and everything around one turn into the host.</summary>
internal static class TurnsSetup
{
    /// <summary>Adds it. Content and card templates are read when the first turn runner is made.</summary>
    internal static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => ContentSet.BuiltIn())
        .AddSingleton(provider => TriageDialog.Load(provider.GetRequiredService<ContentSet>(), provider.GetRequiredService<ClinicDetails>(), provider.GetRequiredService<DialogTimes>()))
        .AddSingleton(provider => ServiceWords.Load(provider.GetRequiredService<ContentSet>(), provider.GetRequiredService<ClinicDetails>()))
        .AddSingleton(_ => new ReplyRenderer(CardTemplates.BuiltIn()))
        .AddSingleton<ActivityReader>()
        .AddSingleton<AnsweredCards>()
        .AddSingleton<TurnTimes>()
        .AddSingleton<TurnComposer>()
        .AddSingleton<ConversationLanes>()
        .AddSingleton<TurnAttempts>()
        .AddSingleton<ReplyDelivery>()
        .AddSingleton<TurnRunner>();
}
