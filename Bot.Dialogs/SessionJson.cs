using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs;

/// <summary>A session as JSON text, for the store. Names, not numbers, so that reordering code never changes what is stored.</summary>
public static class SessionJson
{
    /// <summary>Writes a session.</summary>
    public static string Write(TriageSession session) => JsonSerializer.Serialize(session, SessionJsonContext.Default.TriageSession);

    /// <summary>Reads a session written by this or an earlier release; null when it cannot be understood.</summary>
    public static TriageSession? Read(string json)
    {
        try
        {
            var session = JsonSerializer.Deserialize(json, SessionJsonContext.Default.TriageSession);
            return session is { Schema: > 0 and <= TriageSession.CurrentSchema } ? Completed(session) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What an earlier release did not store is null here, whatever the record itself begins with.
    private static TriageSession Completed(TriageSession session) => session with
    {
        Schema = TriageSession.CurrentSchema,
        Language = session.Language ?? "en",
        Once = session.Once ?? [],
        Asked = session.Asked ?? [],
        Settled = session.Settled ?? [],
        Cleared = session.Cleared ?? [],
        Evidence = session.Evidence ?? EvidenceMap.Empty,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters = [typeof(EvidenceMapConverter)])]
[JsonSerializable(typeof(TriageSession))]
[JsonSerializable(typeof(Evidence[]))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;

internal sealed class EvidenceMapConverter : JsonConverter<EvidenceMap>
{
    public override EvidenceMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EvidenceMap.Empty.With(JsonSerializer.Deserialize(ref reader, SessionJsonContext.Default.EvidenceArray) ?? []);

    public override void Write(Utf8JsonWriter writer, EvidenceMap value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], SessionJsonContext.Default.EvidenceArray);
}
