using System.Text.Json;
using Microsoft.Bot.Schema;
#if OFFICIAL_PACKAGES
using Newtonsoft.Json.Linq;
using Wire = Newtonsoft.Json;
#else
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
#endif

namespace Bot;

/// <summary>Activities as JSON, and the JSON inside activities. The one file that knows whether the SDK keeps it as Newtonsoft's <c>JToken</c> or as <see cref="JsonElement"/>.</summary>
internal static class ActivityJson
{
    private const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Reads an activity.</summary>
    /// <exception cref="JsonException">The text is no activity.</exception>
    public static Activity Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(json) ?? throw new JsonException("An activity is a JSON object, not null.");
    }

    /// <summary>Reads an activity from UTF-8.</summary>
    /// <exception cref="JsonException">The bytes are no activity.</exception>
    public static Activity Parse(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json.Span) ?? throw new JsonException("An activity is a JSON object, not null.");

    /// <summary>Writes an activity, without nulls.</summary>
    public static string Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Serialize(activity);
    }

    /// <summary>The value of an activity, such as the fields of a submitted card.</summary>
    public static JsonElement? Value(Activity activity) => Element(activity.Value);

    /// <summary>What the channel tells with an activity.</summary>
    public static JsonElement? ChannelData(Activity activity) => Element(activity.ChannelData);

    /// <summary>The data and inputs that a pressed card button sent.</summary>
    public static JsonElement? Data(AdaptiveCardInvokeAction action) => Element(action.Data);

    /// <summary>Sets the value of an activity.</summary>
    public static void SetValue(Activity activity, JsonElement value) => activity.Value = Content(value);

    /// <summary>Sets what goes to the channel with an activity.</summary>
    public static void SetChannelData(Activity activity, JsonElement channelData) => activity.ChannelData = Content(channelData);

    /// <summary>The Adaptive Card of an activity; null when it has none.</summary>
    public static JsonElement? CardOf(Activity activity) => Element(activity.Attachments?.FirstOrDefault(attachment => attachment.ContentType is AdaptiveCardType)?.Content);

    /// <summary>An Adaptive Card, ready to send.</summary>
    /// <exception cref="JsonException">The card is not JSON.</exception>
    public static Attachment AdaptiveCard(string json)
    {
        using var card = JsonDocument.Parse(json);
        return new Attachment { ContentType = AdaptiveCardType, Content = Content(card.RootElement) };
    }

#if OFFICIAL_PACKAGES
    private static readonly Wire.JsonSerializerSettings Settings = new()
    {
        NullValueHandling = Wire.NullValueHandling.Ignore,
        DateParseHandling = Wire.DateParseHandling.None,
        MaxDepth = 64,
        Converters = { new TextOnly() },
    };

    /// <summary>JSON as the SDK wants it inside <c>object</c> members.</summary>
    public static object Content(JsonElement json) => Token(json.GetRawText());

    private static JsonElement? Element(object? value) => value switch
    {
        null or JValue { Type: JTokenType.Null } => null,
        JToken token => Parsed(token.ToString(Wire.Formatting.None)),
        _ => Parsed(Wire.JsonConvert.SerializeObject(value, Settings)),
    };

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JToken Token(string json) => Wire.JsonConvert.DeserializeObject<JToken>(json, Settings) ?? JValue.CreateNull();

    private static Activity? Read(ReadOnlySpan<byte> utf8Json) => Read(System.Text.Encoding.UTF8.GetString(utf8Json));

    private static Activity? Read(string json)
    {
        try
        {
            return Wire.JsonConvert.DeserializeObject<Activity>(json, Settings);
        }
        catch (Wire.JsonException e)
        {
            throw new JsonException("The text is no activity.", e);
        }
    }

    private static string Serialize(Activity activity) => Wire.JsonConvert.SerializeObject(activity, Settings);

    // By itself Newtonsoft reads the number 5 as the text "5".
    private sealed class TextOnly : Wire.JsonConverter<string>
    {
        public override string? ReadJson(Wire.JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, Wire.JsonSerializer serializer) =>
            reader.TokenType is Wire.JsonToken.String or Wire.JsonToken.Null
                ? (string?)reader.Value
                : throw new Wire.JsonSerializationException($"The value at {reader.Path} is no text.");

        public override void WriteJson(Wire.JsonWriter writer, string? value, Wire.JsonSerializer serializer) => writer.WriteValue(value);
    }
#else
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ActivityJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonTypeInfo<Activity> ActivityType = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    /// <summary>JSON as the SDK wants it inside <c>object</c> members.</summary>
    public static object Content(JsonElement json) => json.Clone();

    private static JsonElement? Element(object? value) => value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null } => null,
        JsonElement json => json,
        _ => JsonSerializer.SerializeToElement(value, Options),
    };

    private static Activity? Read(ReadOnlySpan<byte> utf8Json) => JsonSerializer.Deserialize(utf8Json, ActivityType);

    private static Activity? Read(string json) => JsonSerializer.Deserialize(json, ActivityType);

    private static string Serialize(Activity activity) => JsonSerializer.Serialize(activity, ActivityType);
#endif
}

#if !OFFICIAL_PACKAGES
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
#endif
