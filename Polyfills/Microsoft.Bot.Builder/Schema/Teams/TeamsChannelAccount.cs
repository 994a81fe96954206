using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person or bot in Teams.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>Sign-in name.</summary>
    [JsonPropertyName("userPrincipalName")]
    public string? UserPrincipalName { get; set; }

    /// <summary>Tenant.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }
}
