namespace Bot.Settings;

/// <summary>Who the bot is to Azure Bot Service: settings MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType.</summary>
internal sealed record AppSettings
{
    private const string SingleTenant = "SingleTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>App id of the bot's registration; empty on a developer's computer.</summary>
    public string MicrosoftAppId { get; init; } = "";

    /// <summary>Its secret.</summary>
    public string MicrosoftAppPassword { get; init; } = "";

    /// <summary>The tenant it is registered in.</summary>
    public string MicrosoftAppTenantId { get; init; } = "";

    /// <summary>SingleTenant or UserAssignedMSI.</summary>
    public string MicrosoftAppType { get; init; } = SingleTenant;

    /// <summary>Whether callers are not authenticated.</summary>
    internal bool Anonymous => string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>Whether the machine vouches for the app instead of a secret.</summary>
    internal bool HasManagedIdentity => !Anonymous && MicrosoftAppType is ManagedIdentity;

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems(bool development)
    {
        if (Anonymous)
        {
            return development ? [] : ["MicrosoftAppId is empty: outside Development the service needs the app id of its Azure Bot registration, "
                + "so that only its channels may call. Set MicrosoftAppId, or set ASPNETCORE_ENVIRONMENT to Development to try the service on this computer."];
        }

        return Registered();
    }

    private IEnumerable<string> Registered()
    {
        if (MicrosoftAppType is not (SingleTenant or ManagedIdentity))
        {
            yield return $"MicrosoftAppType is '{MicrosoftAppType}': {SingleTenant} or {ManagedIdentity} is expected.";
        }

        if (string.IsNullOrWhiteSpace(MicrosoftAppTenantId))
        {
            yield return "MicrosoftAppTenantId is empty: give the id of the tenant that the app of MicrosoftAppId is registered in.";
        }

        if (MicrosoftAppType is SingleTenant && string.IsNullOrWhiteSpace(MicrosoftAppPassword))
        {
            yield return "MicrosoftAppPassword is empty: give the secret of the app of MicrosoftAppId, best by the environment.";
        }

        if (MicrosoftAppType is ManagedIdentity && !string.IsNullOrWhiteSpace(MicrosoftAppPassword))
        {
            yield return $"MicrosoftAppPassword is set: an app of type {ManagedIdentity} has no secret. Remove it, or set MicrosoftAppType to {SingleTenant}.";
        }
    }
}
