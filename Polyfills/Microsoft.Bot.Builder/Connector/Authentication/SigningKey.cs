using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A public key that an issuer publishes, and the channels it vouches for.</summary>
internal sealed class SigningKey(RSAParameters key, IReadOnlySet<string> endorsements)
{
    private const int FewestBits = 2048;
    private const int MostKeys = 200;

    /// <summary>Ids of the channels whose tokens this key may sign.</summary>
    public IReadOnlySet<string> Endorsements { get; } = endorsements;

    /// <summary>Reads a key set (RFC 7517). Leaves out keys that are not for RSA signatures or are too short.</summary>
    /// <exception cref="JsonException">It is no key set.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(byte[] json)
    {
        var set = JsonSerializer.Deserialize(json, OpenIdJson.Default.KeySet)?.Keys ?? throw new JsonException("There are no keys.");
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var entry in set.Take(MostKeys))
        {
            if (entry is { Kty: "RSA", Use: null or "sig", Kid: { } id, N: { } n, E: { } e } && Read(n, e) is { } key)
            {
                keys[id] = new SigningKey(key, (entry.Endorsements ?? []).ToHashSet(StringComparer.Ordinal));
            }
        }

        return keys;
    }

    /// <summary>True when this key made the signature (RS256).</summary>
    public bool Signed(byte[] data, byte[] signature)
    {
        using var rsa = RSA.Create(key);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static RSAParameters? Read(string modulus, string exponent)
    {
        try
        {
            var key = new RSAParameters { Modulus = Base64Url.DecodeFromChars(modulus), Exponent = Base64Url.DecodeFromChars(exponent) };
            return key.Modulus.Length * 8 >= FewestBits ? key : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
