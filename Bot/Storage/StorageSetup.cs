using Bot.Storage.Sql;
using Bot.Storage.Sqlite;

namespace Bot.Storage;

/// <summary>Puts the store into the host.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the store that the settings name. The file is opened when the first of its services is made.</summary>
    internal static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<LogSignals>()
        .AddSingleton<ILogNews>(provider => provider.GetRequiredService<LogSignals>())
        .AddSingleton<StoredText>()
        .AddSingleton<ISqlDatabase>(provider => SqliteDatabase.Open(provider.GetRequiredService<StorageSettings>().Folder))
        .AddSingleton<IConversationStore, SqlConversationStore>()
        .AddSingleton<IOutbox, SqlOutbox>()
        .AddSingleton<IVisitRequests, SqlVisitRequests>()
        .AddSingleton<ICallBacks, SqlCallBacks>();
}
