using Bot.Channels.DirectLine;
using Bot.Channels.Emulator;
using Bot.Channels.Terminal;
using Bot.Channels.WebChat;
using Bot.ClinicContent;
using Bot.Dialogs.Content;
using Bot.Hosting;
using Bot.Hosting.Rates;
using Bot.Hosting.Telemetry;
using Bot.Settings;
using Bot.Storage;
using Bot.Storage.Commands;
using Bot.Turns;

try
{
    if (args is ["chat", .. var options])
    {
        return TerminalCommand.Run(options);
    }

    if (StorageCommands.Run(args, Console.Out) is { } code)
    {
        return code;
    }

    if (args is ["content", .. var what])
    {
        return ContentCommand.Run(what, Console.Out);
    }

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = SettingsFolder.Path });
    builder.AddServiceSettings().AddTelemetry().AddRequestLimits().AddStorage().AddWebChat();
    builder.Services.AddTurns().AddMessages().AddDirectLine();

    var app = builder.Build();
    app.OpenEverything();
    app.UseTrustedProxies();
    app.UseSecurityHeaders();
    app.UseFailureAnswer();
    app.UseRateGate();
    app.UseRequestLimits();
    app.MapHealth();
    app.MapMetrics();
    app.MapMessages();
    app.MapWebChat();
    app.MapDirectLine();
    app.AnnounceAddress();
    app.Run();
    return 0;
}
catch (Exception e) when (e is WrongSettingException or StorageException or ContentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

/// <summary>The service. Named so that tests can start it.</summary>
public partial class Program;
