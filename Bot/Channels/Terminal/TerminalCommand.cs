using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Settings;

namespace Bot.Channels.Terminal;

/// <summary>The command <c>chat [--record FILE]</c>.</summary>
internal static class TerminalCommand
{
    private const string Usage = "Usage: chat [--record FILE]";

    /// <summary>Runs it; the exit code is 2 when it was called wrongly.</summary>
    /// <param name="options">What follows the word chat.</param>
    internal static int Run(string[] options) => options switch
    {
        [] => Chat(record: null),
        ["--record", var file] => Chat(file),
        _ => Explain(),
    };

    private static int Chat(string? record)
    {
        using var file = record is null ? null : new StreamWriter(record);
        var chat = new TerminalChat(
            TriageDialog.Load(ContentSet.BuiltIn(), Clinic().Details), Console.In, Console.Out, file is null ? null : new ChatRecorder(file));
        chat.Talk(WholeMinute(TimeProvider.System.GetUtcNow()));
        return 0;
    }

    private static ClinicSettings Clinic()
    {
        var settings = new ConfigurationBuilder();
        SettingsFolder.AddTo(settings, Environments.Development);
        var clinic = SettingsSetup.Bind<ClinicSettings>(settings.AddEnvironmentVariables().Build().GetSection("Clinic"));
        SettingsSetup.Refuse([.. clinic.Problems()]);
        return clinic;
    }

    // A recording notes the minute, and must play back as it was.
    private static DateTimeOffset WholeMinute(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private static int Explain()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
