using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Commands;

/// <summary>backup FILE.</summary>
internal sealed class BackupCommand(IServiceProvider services) : StaffCommand(services)
{
    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        if (words is not [var file])
        {
            return false;
        }

        if (The<StorageSettings>().IsPostgreSql)
        {
            throw new StorageException("PostgreSQL has backups of its own: use pg_dump or your provider's, and keep the storage keys apart from them.");
        }

        // Only a store that its keys open is worth a backup.
        The<KeyRing>();
        The<SqliteDatabase>().Backup(Path.GetFullPath(file));
        await Tell("backed up");
        await output.WriteLineAsync($"{file} is complete. It can be read only with the keys in {The<IKeySource>().Name}: keep a copy of them in another place.");
        return true;
    }
}
