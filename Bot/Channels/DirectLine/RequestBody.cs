using System.Text.Json;

namespace Bot.Channels.DirectLine;

/// <summary>The JSON of a request, or the refusal it deserves.</summary>
internal readonly record struct RequestBody(JsonElement Json, IResult? Refusal)
{
    /// <summary>Reads it whole. An empty body is read as an empty object.</summary>
    internal static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, stop);
            var json = buffer.Length > 0 ? buffer.GetBuffer().AsMemory(0, (int)buffer.Length) : "{}"u8.ToArray();
            using var document = JsonDocument.Parse(json);
            return PostedText.IsWhole(json.Span) ? new(document.RootElement.Clone(), null) : new(default, DirectLineError.Bad("The body holds half a character."));
        }
        catch (JsonException)
        {
            return new(default, DirectLineError.Bad("The body is not valid JSON."));
        }
        catch (BadHttpRequestException e)
        {
            return new(default, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? DirectLineError.TooBig : DirectLineError.Bad("The body could not be read."));
        }
    }

    /// <summary>A text member; null when it is missing or no text.</summary>
    internal string? Text(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
