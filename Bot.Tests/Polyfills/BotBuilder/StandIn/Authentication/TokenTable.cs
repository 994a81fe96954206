using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

/// <summary>What is done to a good token, by name: first what it survives, then what it must not.</summary>
internal static class TokenTable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly Dictionary<string, Action<TokenDraft>> Good = new(StringComparer.Ordinal)
    {
        ["as channels send it"] = _ => { },
        ["the scheme in small letters"] = t => t.Dress = token => "bearer " + token,
        ["the service URL in other case"] = t => t.Claims["serviceurl"] = Issuers.ServiceUrl.ToUpperInvariant(),
        ["the app id in other case"] = t => t.Claims["aud"] = Issuers.App.ToUpperInvariant(),
        ["expired within the skew"] = t => t.Claims["exp"] = Now.AddSeconds(-299).ToUnixTimeSeconds(),
        ["not yet valid within the skew"] = t => t.Claims["nbf"] = Now.AddSeconds(299).ToUnixTimeSeconds(),
        ["no start of validity"] = t => t.Claims.Remove("nbf"),
        ["claims nobody asked for"] = t => t.Claims["extra"] = new JsonObject { ["a"] = 1 },
    };

    public static readonly Dictionary<string, Action<TokenDraft>> Forged = new(StringComparer.Ordinal)
    {
        ["no header"] = t => t.Dress = _ => null,
        ["an empty header"] = t => t.Dress = _ => string.Empty,
        ["a scheme without token"] = t => t.Dress = _ => "Bearer",
        ["a scheme and a blank"] = t => t.Dress = _ => "Bearer ",
        ["basic credentials"] = t => t.Dress = _ => "Basic dTpw",
        ["the token under another scheme"] = t => t.Dress = token => "Token " + token,
        ["the token without scheme"] = t => t.Dress = token => token,
        ["two tokens"] = t => t.Dress = token => $"Bearer {token} {token}",
        ["words"] = t => t.Dress = _ => "Bearer let-me-in",
        ["two parts"] = t => t.Dress = token => "Bearer " + token[..token.LastIndexOf('.')],
        ["four parts"] = t => t.Dress = token => $"Bearer {token}.{TokenDraft.Encoded("x")}",
        ["an empty signature"] = t => t.Sign = _ => [],
        ["a signature that is no base64"] = t => t.Dress = token => $"Bearer {token[..^4]}%%%%",
        ["a header that is no JSON"] = t => t.Dress = token => $"Bearer {TokenDraft.Encoded("{alg")}{token[token.IndexOf('.', StringComparison.Ordinal)..]}",
        ["a header that is a list"] = t => t.Dress = token => $"Bearer {TokenDraft.Encoded("[]")}{token[token.IndexOf('.', StringComparison.Ordinal)..]}",
        ["a token of a megabyte"] = t => t.Claims["pad"] = new string('x', 1_000_000),
        ["claims nested without end"] = t => t.Claims["deep"] = JsonNode.Parse(new string('[', 40) + new string(']', 40)),
        ["the same claim twice"] = t =>
        {
            var twice = TokenDraft.Encoded(t.Claims.ToJsonString().Replace("{", "{\"aud\":\"other\",", StringComparison.Ordinal));
            var header = TokenDraft.Encoded(t.Header.ToJsonString());
            var signature = Issuers.Channel.SignData(Encoding.ASCII.GetBytes($"{header}.{twice}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            t.Dress = _ => $"Bearer {header}.{twice}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
        },
        ["no algorithm"] = t => t.Header.Remove("alg"),
        ["algorithm none, unsigned"] = t => (t.Header["alg"], t.Sign) = ("none", _ => []),
        ["algorithm None, unsigned"] = t => (t.Header["alg"], t.Sign) = ("None", _ => []),
        ["HS256 with the public key as secret"] = t => (t.Header["alg"], t.Sign) = ("HS256", data => HMACSHA256.HashData(Issuers.Channel.ExportRSAPublicKey(), data)),
        ["HS256 with the PEM of the public key"] = t =>
            (t.Header["alg"], t.Sign) = ("HS256", data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Issuers.Channel.ExportSubjectPublicKeyInfoPem()), data)),
        ["an HMAC said to be RS256"] = t => t.Sign = data => HMACSHA256.HashData(Issuers.Channel.ExportRSAPublicKey(), data),
        ["RS384"] = t => (t.Header["alg"], t.Sign) = ("RS384", data => Issuers.Channel.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        ["PS256"] = t => (t.Header["alg"], t.Sign) = ("PS256", data => Issuers.Channel.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["PS256 said to be RS256"] = t => t.Sign = data => Issuers.Channel.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["SHA-1 said to be RS256"] = t => t.Sign = data => Issuers.Channel.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
        ["rs256 in small letters"] = t => t.Header["alg"] = "rs256",
        ["an extension it demands"] = t => t.Header["crit"] = new JsonArray("b64"),
        ["no key id"] = t => t.Header.Remove("kid"),
        ["a key id that is a number"] = t => t.Header["kid"] = 1,
        ["an unknown key id"] = t => t.Header["kid"] = "nobody",
        ["a key it brings along"] = t => (t.Key, t.Header["kid"], t.Header["jwk"]) = (Issuers.Stranger, "mine", Issuers.Key(Issuers.Stranger, "mine", "msteams")),
        ["a key address it brings along"] = t => (t.Key, t.Header["jku"]) = (Issuers.Stranger, "https://evil.example/keys"),
        ["a stranger's signature under a known key id"] = t => t.Key = Issuers.Stranger,
        ["a key that is too short"] = t => (t.Key, t.Header["kid"]) = (Issuers.Weak, "weak"),
        ["a key for encryption"] = t => t.Header["kid"] = "encryption",
        ["a key on a curve"] = t => t.Header["kid"] = "curve",
        ["a key that is garbage"] = t => t.Header["kid"] = "garbage",
        ["a key of the other issuer"] = t => (t.Key, t.Header["kid"]) = (Issuers.Entra, "entra"),
        ["a key that vouches for no channel"] = t => t.Header["kid"] = "unendorsed",
        ["claims changed after signing"] = t => t.Dress = token =>
        {
            var parts = token.Split('.');
            return $"Bearer {parts[0]}.{TokenDraft.Encoded(t.Claims.ToJsonString().Replace("/amer/", "/emea/", StringComparison.Ordinal))}.{parts[2]}";
        },
        ["no issuer"] = t => t.Claims.Remove("iss"),
        ["another issuer"] = t => t.Claims["iss"] = "https://evil.example",
        ["an issuer with a tail"] = t => t.Claims["iss"] = "https://api.botframework.com/",
        ["a list of issuers"] = t => t.Claims["iss"] = new JsonArray("https://api.botframework.com"),
        ["no audience"] = t => t.Claims.Remove("aud"),
        ["another bot as audience"] = t => t.Claims["aud"] = Guid.Empty.ToString(),
        ["the channel as audience"] = t => t.Claims["aud"] = "https://api.botframework.com",
        ["several audiences"] = t => t.Claims["aud"] = new JsonArray(Issuers.App, Guid.Empty.ToString()),
        ["expired beyond the skew"] = t => t.Claims["exp"] = Now.AddSeconds(-301).ToUnixTimeSeconds(),
        ["expired long ago"] = t => t.Claims["exp"] = 0,
        ["no expiry"] = t => t.Claims.Remove("exp"),
        ["an expiry that is a text"] = t => t.Claims["exp"] = "9999999999",
        ["an expiry beyond all calendars"] = t => t.Claims["exp"] = long.MaxValue,
        ["not valid yet"] = t => t.Claims["nbf"] = Now.AddSeconds(301).ToUnixTimeSeconds(),
        ["a start that is a text"] = t => t.Claims["nbf"] = "now",
        ["no service URL"] = t => t.Claims.Remove("serviceurl"),
        ["an empty service URL"] = t => t.Claims["serviceurl"] = string.Empty,
        ["another service URL"] = t => t.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/",
    };

    public static readonly Dictionary<string, Action<TokenDraft>> EmulatorGood = new(StringComparer.Ordinal)
    {
        ["version 1 of the own tenant"] = _ => { },
        ["version 2 of the own tenant"] = AsVersion2,
        ["version 1 of the Bot Framework"] = t => t.Claims["iss"] = $"https://sts.windows.net/{Issuers.FrameworkTenant}/",
        ["no version"] = t => t.Claims.Remove("ver"),
    };

    public static readonly Dictionary<string, Action<TokenDraft>> EmulatorForged = new(StringComparer.Ordinal)
    {
        ["another tenant"] = t => t.Claims["iss"] = $"https://sts.windows.net/{Guid.Empty}/",
        ["the tenant without its slash"] = t => t.Claims["iss"] = $"https://sts.windows.net/{Issuers.Tenant}",
        ["another app"] = t => t.Claims["appid"] = Guid.Empty.ToString(),
        ["no app"] = t => t.Claims.Remove("appid"),
        ["version 2 with the claim of version 1"] = t => t.Claims["ver"] = "2.0",
        ["version 2 of another app"] = t =>
        {
            AsVersion2(t);
            t.Claims["azp"] = Guid.Empty.ToString();
        },
        ["the token with which the bot calls channels"] = t => t.Claims["aud"] = "https://api.botframework.com",
        ["a channel's key"] = t => (t.Key, t.Header["kid"]) = (Issuers.Channel, "channel"),
        ["a stranger's signature"] = t => t.Key = Issuers.Stranger,
        ["expired"] = t => t.Claims["exp"] = Now.AddSeconds(-301).ToUnixTimeSeconds(),
        ["algorithm none"] = t => (t.Header["alg"], t.Sign) = ("none", _ => []),
    };

    private static void AsVersion2(TokenDraft token)
    {
        (token.Claims["ver"], token.Claims["azp"], token.Claims["iss"]) = ("2.0", Issuers.App, $"https://login.microsoftonline.com/{Issuers.Tenant}/v2.0");
        token.Claims.Remove("appid");
    }
}
