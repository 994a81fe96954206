namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Reads yes and no.</summary>
public static class ChoiceRecognizer
{
    /// <summary>The best yes or no of a text, or nothing. The score is the share of the text that it makes up.</summary>
    /// <remarks>As in the package, the first of equals wins: "Yes. I said no" is a yes.</remarks>
    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true)
    {
        var words = Culture.Definitions(culture, fallbackToDefaultCulture, BooleanWords.English);
        var best = new BooleanReader(words, query ?? "").Read().OrderBy(found => found.Start).MaxBy(found => found.Score);
        return best is null ? [] : [Result(query ?? "", best)];
    }

    private static ModelResult Result(string query, BooleanFound found) => new()
    {
        Text = query.Substring(found.Start, found.Length).Trim(),
        Start = found.Start,
        End = found.Start + found.Length - 1,
        TypeName = "boolean",
        Resolution = new(StringComparer.Ordinal) { ["value"] = found.Value, ["score"] = found.Score },
    };
}
