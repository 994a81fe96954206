using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using QRCoder;

namespace Bot.Channels.WebChat.Codes;

/// <summary>A QR code as one SVG path. The page draws it itself, so nothing is fetched and no policy is widened.</summary>
/// <param name="Size">Width and height in modules, the quiet zone included.</param>
/// <param name="Path">The dark modules.</param>
internal sealed record QrPicture([property: JsonPropertyName("size")] int Size, [property: JsonPropertyName("path")] string Path)
{
    /// <summary>The picture of a text.</summary>
    internal static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            Draw(path, code.ModuleMatrix[y], y);
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }

    // One bar for each run of dark modules.
    private static void Draw(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x])
            {
                x++;
            }

            if (x > start)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }
    }
}
