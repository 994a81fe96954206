using Bot.Settings;
using Bot.Storage.Audit;
using Bot.Storage.Encryption;
using Bot.Storage.PostgreSql;
using Bot.Storage.Retention;
using Bot.Storage.Sql;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Storage;

/// <summary>Puts the store into the host.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the store that the settings name. It is opened when the first of its services is made.</summary>
    internal static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var settings = SettingsSetup.Bind<StorageSettings>(builder.Configuration.GetSection("Storage"));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton<LogSignals>()
            .AddSingleton(provider => provider.GetRequiredService<StorageSettings>().KeySource)
            .AddSingleton<StoreKeys>()
            .AddSingleton<StoredText>()
            .AddSingleton<IAuditTrail, SqlAuditTrail>()
            .AddSingleton<IConversationStore, SqlConversationStore>()
            .AddSingleton<IOutbox, SqlOutbox>()
            .AddSingleton<IDeadLetters, SqlDeadLetters>()
            .AddSingleton<Purge>()
            .AddHostedService<PurgeService>()
            .AddSingleton<IVisitRequests, SqlVisitRequests>()
            .AddSingleton<ICallBacks, SqlCallBacks>()
            .AddSingleton<IResumeCodes, SqlResumeCodes>();
        _ = settings.IsPostgreSql ? builder.Services.AddPostgreSql() : builder.Services.AddSqlite();
        return builder;
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<ILogNews>(provider => provider.GetRequiredService<LogSignals>())
        .AddSingleton(provider => SqliteDatabase.Open(new SqliteOptions(
            provider.GetRequiredService<StorageSettings>().Folder, provider.GetRequiredService<StorageSettings>().LargestFileMegabytes)))
        .AddSingleton<ISqlDatabase>(provider => provider.GetRequiredService<SqliteDatabase>())
        .AddSingleton(provider =>
        {
            var (keys, werePlain) = OpenKeys(provider);
            if (werePlain > 0)
            {
                provider.GetRequiredService<SqliteDatabase>().Compact();
            }

            return keys;
        });

    // The start may wait for the server: nothing else is to do meanwhile.
    private static IServiceCollection AddPostgreSql(this IServiceCollection services) => services
        .AddSingleton(provider => PostgresDatabase.Open(
            provider.GetRequiredService<StorageSettings>().ConnectionString, provider.GetRequiredService<TimeProvider>()).GetAwaiter().GetResult())
        .AddSingleton<ISqlDatabase>(provider => provider.GetRequiredService<PostgresDatabase>())
        .AddSingleton(provider => OpenKeys(provider).Keys)
        .AddSingleton<ISpentTickets, PostgresTickets>()
        .AddSingleton<PostgresNews>()
        .AddSingleton<ILogNews>(provider => provider.GetRequiredService<PostgresNews>())
        .AddHostedService(provider => provider.GetRequiredService<PostgresNews>())
        .AddHostedService<PostgresListener>();

    private static (KeyRing Keys, int WerePlain) OpenKeys(IServiceProvider provider) => provider.GetRequiredService<StoreKeys>().Open().GetAwaiter().GetResult();
}
