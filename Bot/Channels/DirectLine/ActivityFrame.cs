using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>A set of activities with its watermark, as clients read it from the stream and from GET activities.</summary>
internal static class ActivityFrame
{
    /// <summary>Writes one.</summary>
    /// <param name="entries">The activities; what clients may not see is left out, but moves the watermark.</param>
    /// <param name="after">The watermark when there are none.</param>
    internal static ReadOnlyMemory<byte> Write(IReadOnlyCollection<LogEntry> entries, long after)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in entries.Where(IsShown))
        {
            writer.WriteRawValue(entry.Activity, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteString("watermark", Watermark.Write(entries.Count > 0 ? entries.Max(e => e.Number) : after));
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>A frame with something that is said but not logged; it has no watermark, so clients keep theirs.</summary>
    internal static ReadOnlyMemory<byte> Unkept(string conversation, Activity activity)
    {
        activity.Id = $"{conversation}|{Guid.NewGuid():N}";
        activity.From = PostedActivity.Bot();
        return Encoding.UTF8.GetBytes($$"""{"activities":[{{ActivityJson.Write(activity)}}]}""");
    }

    /// <summary>Member updates are between the channel and the bot; clients never see them.</summary>
    internal static bool IsShown(LogEntry entry) => entry.Author is Author.Bot || IsShown(entry.Activity);

    private static bool IsShown(string json)
    {
        using var activity = JsonDocument.Parse(json);
        return activity.RootElement.TryGetProperty("type", out var type) && type.GetString() is "message" or "event" or "typing" or "endOfConversation";
    }
}
