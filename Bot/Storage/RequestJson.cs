using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs;

namespace Bot.Storage;

/// <summary>Requests to the clinic as JSON text, for the store.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VisitRequest))]
[JsonSerializable(typeof(CallBackRequest))]
internal sealed partial class RequestJson : JsonSerializerContext
{
    internal static string Write<T>(T request, JsonTypeInfo<T> type) => JsonSerializer.Serialize(request, type);

    internal static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;
}
