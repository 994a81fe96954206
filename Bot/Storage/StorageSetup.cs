using Bot.Storage.Sqlite;

namespace Bot.Storage;

/// <summary>Puts the store into the host.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the store of these settings. The file is opened when the first of its services is made.</summary>
    internal static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<LogSignals>()
        .AddSingleton(_ => SqliteDatabase.Open(settings.Folder))
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IVisitRequests, SqliteVisitRequests>();
}
