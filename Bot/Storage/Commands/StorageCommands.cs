using Bot.Settings;

namespace Bot.Storage.Commands;

/// <summary>What staff do with the store from a terminal, beside the running service: <c>dotnet run --project Bot -- outbox list</c> and so on.</summary>
internal static class StorageCommands
{
    private const string Usage = """
        backup FILE                copies the SQLite file while the service runs
        keys list | rotate         shows the storage keys; makes a new one and encrypts everything with it
        keys retire ID             forgets a key that nothing is encrypted with any more
        outbox list | retry ID     shows the replies that were given up; lets the service try one again
        requests list              shows the newest visit requests and call-backs
        forget CONVERSATION        removes a conversation, such as webchat/1f3a, from every table
        audit list                 shows who saw or changed what
        """;

    private static readonly Dictionary<string, Func<IServiceProvider, StaffCommand>> All = new(StringComparer.Ordinal)
    {
        ["backup"] = services => new BackupCommand(services),
        ["keys"] = services => new KeysCommand(services),
        ["outbox"] = services => new OutboxCommand(services),
        ["requests"] = services => new RequestsCommand(services),
        ["forget"] = services => new ForgetCommand(services),
        ["audit"] = services => new AuditCommand(services),
    };

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>Its exit code, 2 when it was called wrongly; null when they name none.</returns>
    internal static int? Run(string[] args, TextWriter output)
    {
        if (args is not [var name, ..] || !All.TryGetValue(name, out var make))
        {
            return null;
        }

        // What begins with a dash is a setting, as for the service itself.
        var words = args.Skip(1).TakeWhile(word => !word.StartsWith('-')).ToArray();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[(words.Length + 1)..], ContentRootPath = SettingsFolder.Path });
        builder.Logging.ClearProviders();
        builder.AddServiceSettings().AddStorage();
        using var app = builder.Build();
        return Finish(make(app.Services).Run(words, output).GetAwaiter().GetResult(), output);
    }

    private static int Finish(bool done, TextWriter output)
    {
        if (!done)
        {
            output.WriteLine(Usage);
        }

        return done ? 0 : 2;
    }
}
