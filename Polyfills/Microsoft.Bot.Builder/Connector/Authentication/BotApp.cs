using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How the bot itself signs in.</summary>
internal enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMsi,
}

/// <summary>The bot's registration, from the settings MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId and MicrosoftAppType.</summary>
internal sealed record BotApp(string Id, string? Password, string? TenantId, BotAppType Type)
{
    /// <summary>Reads the settings; null when there is no app id, so that nothing is authenticated.</summary>
    /// <exception cref="ArgumentException">A setting is missing or does not belong to the type of app.</exception>
    public static BotApp? Read(IConfiguration configuration)
    {
        var type = Enum.TryParse<BotAppType>(configuration["MicrosoftAppType"], ignoreCase: true, out var parsed) ? parsed : BotAppType.MultiTenant;
        var app = new BotApp(
            Text(configuration, "MicrosoftAppId") ?? string.Empty, Text(configuration, "MicrosoftAppPassword"), Text(configuration, "MicrosoftAppTenantId"), type);
        if (app.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(configuration));
        }

        return app.Id.Length == 0 ? null : app;
    }

    private static string? Text(IConfiguration configuration, string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];

    private string? Problem() => this switch
    {
        { Type: BotAppType.MultiTenant } => null,
        { Id: "" } => $"MicrosoftAppId is required when MicrosoftAppType is {Type}.",
        { TenantId: null } => $"MicrosoftAppTenantId is required when MicrosoftAppType is {Type}.",
        { Type: BotAppType.SingleTenant, Password: null } => "MicrosoftAppPassword is required when MicrosoftAppType is SingleTenant.",
        { Type: BotAppType.UserAssignedMsi, Password: not null } => "MicrosoftAppPassword must not be set when MicrosoftAppType is UserAssignedMsi.",
        _ => null,
    };
}
