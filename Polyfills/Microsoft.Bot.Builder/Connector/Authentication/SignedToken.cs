using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A JSON Web Token taken apart but not yet believed.</summary>
internal sealed record SignedToken(JsonElement Header, JsonElement Claims, byte[] SignedPart, byte[] Signature)
{
    private const int LongestToken = 16 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads an Authorization header.</summary>
    /// <exception cref="UnauthorizedAccessException">It is no bearer token.</exception>
    public static SignedToken Read(string? authHeader)
    {
        var parts = authHeader?.Split(' ') ?? throw new UnauthorizedAccessException("There is no Authorization header.");
        if (parts is not [_, { Length: <= LongestToken } token] || !parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The Authorization header is no bearer token.");
        }

        try
        {
            return token.Split('.') is [var header, var claims, var signature]
                ? new SignedToken(Object(header), Object(claims), Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature))
                : throw new FormatException("not three parts");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new UnauthorizedAccessException("The token is not well formed.", e);
        }
    }

    /// <summary>A claim that must be a text; null when it is missing or anything else.</summary>
    public string? Text(string claim) => Text(Claims, claim);

    /// <summary>A part of the header that must be a text.</summary>
    public string? HeaderText(string name) => Text(Header, name);

    /// <summary>A claim that must be seconds since 1970; null when it is missing or anything else.</summary>
    public DateTimeOffset? Time(string claim) =>
        Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Object(string base64Url)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(base64Url), Strict);
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new FormatException("not an object");
    }
}
