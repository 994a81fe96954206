using System.Text;
using System.Text.Json;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>Writes bodies that look like what the schemas describe, with something wrong in most of them. The same seed writes the same bodies.</summary>
internal sealed class BodyGenerator(SwaggerSchemas schemas, Random random)
{
    private const int Deepest = 6;

    private static readonly string[] Types = ["message", "event", "typing", "invoke", "conversationUpdate", "installationUpdate", "endOfConversation", "messageReaction", "", "\\u0000"];

    /// <summary>One body as bytes; not always JSON, not always UTF-8.</summary>
    internal byte[] Next()
    {
        var text = random.Next(12) switch
        {
            0 => Value(schemas.Of(Pick(schemas.Names)), 0),
            1 => new string('[', random.Next(1, 5_000)) + new string(']', random.Next(5_000)),
            2 => Nasty.Json(random),
            _ => Activity(),
        };
        return Broken(text);
    }

    private string Activity()
    {
        var activity = Value(schemas.Of("Activity"), 0);
        if (activity.Length < 2 || random.Next(8) == 0)
        {
            return activity;
        }

        // Without these the door sees to it, and nothing behind the door is tried.
        var known = $"\"type\":\"{Pick(Types)}\",\"channelId\":\"{(random.Next(4) == 0 ? "msteams" : "emulator")}\",\"conversation\":{{\"id\":\"{random.Next(500)}\"}},"
            + "\"serviceUrl\":\"http://127.0.0.1:9/\",\"deliveryMode\":\"expectReplies\"";
        return activity.Length == 2 ? $"{{{known}}}" : $"{activity[..^1]},{known}}}";
    }

    private string Value(JsonElement schema, int depth)
    {
        if (random.Next(12) == 0)
        {
            return Nasty.Json(random);
        }

        if (schemas.Referred(schema) is { } name)
        {
            return depth < Deepest ? Value(schemas.Of(name), depth + 1) : "{}";
        }

        return Kind(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, depth),
            "integer" or "number" => random.Next(-10, 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            _ => Nasty.Text(random),
        };
    }

    private string Object(JsonElement schema, int depth)
    {
        var properties = schema.TryGetProperty("properties", out var all) && depth < Deepest ? all.EnumerateObject().Where(_ => random.Next(3) > 0) : [];
        return $"{{{string.Join(',', properties.Select(p => $"\"{p.Name}\":{Value(p.Value, depth + 1)}"))}}}";
    }

    private string Array(JsonElement schema, int depth)
    {
        var items = depth < Deepest && schema.TryGetProperty("items", out var item) ? Enumerable.Range(0, random.Next(4)).Select(_ => Value(item, depth + 1)) : [];
        return $"[{string.Join(',', items)}]";
    }

    private static string Kind(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString()!
        : schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out _) ? "object"
        : "string";

    private byte[] Broken(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (random.Next(10))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1 when bytes.Length > 0:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default:
                return bytes;
        }
    }

    private string Pick(string[] all) => all[random.Next(all.Length)];
}
