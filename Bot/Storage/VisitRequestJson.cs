using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs;

namespace Bot.Storage;

/// <summary>A visit request as JSON text, for the store.</summary>
internal static class VisitRequestJson
{
    internal static string Write(VisitRequest request) => JsonSerializer.Serialize(request, VisitRequestJsonContext.Default.VisitRequest);

    internal static VisitRequest Read(string json) => JsonSerializer.Deserialize(json, VisitRequestJsonContext.Default.VisitRequest)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VisitRequest))]
internal sealed partial class VisitRequestJsonContext : JsonSerializerContext;
