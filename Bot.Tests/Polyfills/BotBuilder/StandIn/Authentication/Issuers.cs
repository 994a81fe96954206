using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

/// <summary>The issuers of tokens, with keys made for this run, and what they publish.</summary>
internal sealed class Issuers
{
    public const string App = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string FrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    public static readonly RSA Channel = RSA.Create(2048);
    public static readonly RSA Entra = RSA.Create(2048);
    public static readonly RSA Stranger = RSA.Create(2048);
    public static readonly RSA Weak = RSA.Create(1024);

    public Dictionary<string, JsonArray> KeySets { get; } = new(StringComparer.Ordinal)
    {
        ["https://login.botframework.com/keys"] =
        [
            Key(Channel, "channel", "msteams", "webchat"), Key(Channel, "unendorsed"), Key(Weak, "weak", "msteams"), new JsonObject { ["kty"] = "EC", ["kid"] = "curve" },
            EncryptionKey(Channel, "encryption", "msteams"), new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "garbage", ["n"] = "%%", ["e"] = "AQAB" },
        ],
        ["https://login.microsoftonline.com/keys"] = [Key(Entra, "entra")],
    };

    public int Fetches { get; private set; }

    public bool Down { get; set; }

    public HttpResponseMessage? Answer(HttpRequestMessage request)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var isMetadata = address.Contains("/.well-known/", StringComparison.Ordinal);
        if (!isMetadata && !KeySets.ContainsKey(address))
        {
            return null;
        }

        Fetches++;
        return Down
            ? new HttpResponseMessage(HttpStatusCode.BadGateway)
            : Json(isMetadata ? $$"""{"issuer":"x","jwks_uri":"https://{{request.RequestUri.Host}}/keys"}""" : new JsonObject { ["keys"] = KeySets[address].DeepClone() }.ToJsonString());
    }

    public static JsonObject Key(RSA key, string id, params string[] endorsements) => Key(key, id, endorsements, "sig");

    public static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static JsonObject EncryptionKey(RSA key, string id, string endorsement) => Key(key, id, [endorsement], "enc");

    private static JsonObject Key(RSA key, string id, string[] endorsements, string use)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = use,
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = JsonSerializer.SerializeToNode(endorsements),
        };
    }
}

/// <summary>A token to be forged: right until something is changed.</summary>
internal sealed class TokenDraft
{
    public JsonObject Header { get; private init; } = [];

    public JsonObject Claims { get; private init; } = [];

    public RSA Key { get; set; } = Issuers.Channel;

    /// <summary>Makes the signature; RS256 with <see cref="Key"/> unless replaced.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>Has the last word on the Authorization header.</summary>
    public Func<string, string?> Dress { get; set; } = token => "Bearer " + token;

    public static TokenDraft FromChannel(DateTimeOffset now) => new()
    {
        Header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "channel" },
        Claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = Issuers.App,
            ["serviceurl"] = Issuers.ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        },
    };

    public static TokenDraft FromEmulator(DateTimeOffset now, string tenant = Issuers.Tenant) => new()
    {
        Header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "entra" },
        Key = Issuers.Entra,
        Claims = new JsonObject
        {
            ["iss"] = $"https://sts.windows.net/{tenant}/",
            ["aud"] = Issuers.App,
            ["appid"] = Issuers.App,
            ["ver"] = "1.0",
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        },
    };

    public string? AuthorizationHeader()
    {
        var signed = $"{Encoded(Header.ToJsonString())}.{Encoded(Claims.ToJsonString())}";
        var data = Encoding.ASCII.GetBytes(signed);
        var signature = Sign?.Invoke(data) ?? Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Dress($"{signed}.{Base64Url.EncodeToString(signature)}");
    }

    public static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
