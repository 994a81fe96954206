using Bot.Storage.Sqlite;

namespace Bot.Storage;

/// <summary>Puts the store into the host.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the store that the settings name. The file is opened when the first of its services is made.</summary>
    internal static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<LogSignals>()
        .AddSingleton(provider => SqliteDatabase.Open(provider.GetRequiredService<StorageSettings>().Folder))
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IVisitRequests, SqliteVisitRequests>();
}
