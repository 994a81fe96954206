using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads numbers in digits and words.</summary>
public static class NumberRecognizer
{
    /// <summary>Every number of a text in order. Resolution: "value" in invariant digits, "subtype" (integer, decimal, fraction, power).</summary>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        var words = Culture.Definitions(culture, fallbackToDefaultCulture, NumberWords.English);
        return [.. NumberReader.Read(query ?? "", words).Select(found => Result(query ?? "", found))];
    }

    private static ModelResult Result(string query, NumberFound found)
    {
        var resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["value"] = found.Value.ToString("G15", CultureInfo.InvariantCulture) };
        if (found.Subtype is { } subtype)
        {
            resolution["subtype"] = subtype;
        }

        return new ModelResult
        {
            Text = query[found.Start..found.End].ToLowerInvariant(),
            Start = found.Start,
            End = found.End - 1,
            TypeName = "number",
            Resolution = resolution,
        };
    }
}
