using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>How activities are read from and written to the wire: generated code for the types here, reflection for what a bot puts into <c>object</c> members.</summary>
internal static class WireJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(WireJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonTypeInfo<Activity> Activity => (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    public static T? Convert<T>(object value) =>
        value is JsonElement json ? json.Deserialize<T>(Options) : JsonSerializer.SerializeToElement(value, Options).Deserialize<T>(Options);
}

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(Error))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
