using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Why something was refused.</summary>
public class Error
{
    /// <summary>A stable code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }
}
