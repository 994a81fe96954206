using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Channels;

/// <summary>
/// Whether all texts in posted JSON are texts. JSON allows half a character (<c>"\ud800"</c>), and readers only notice when somebody
/// asks for the text, long after the request was believed.
/// </summary>
internal static class PostedText
{
    /// <summary>True when every text can be read.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    internal static bool IsWhole(ReadOnlySpan<byte> utf8Json)
    {
        var escapes = utf8Json.IndexOf("\\u"u8) >= 0;
        return Utf8.IsValid(utf8Json) && (!escapes || HasOnlyTexts(utf8Json));
    }

    private static bool HasOnlyTexts(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true } && !IsText(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
