namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates, ranges of dates and lengths of time.</summary>
public static class DateTimeRecognizer
{
    /// <summary>
    /// Every date, range and duration of a text in order. Resolution: "values", a list of what it may mean, the past reading before the future one;
    /// each with "timex", "type", and "value" (a date, or seconds) or "start" and "end" (exclusive).
    /// </summary>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true)
    {
        var words = Culture.Definitions(culture, fallbackToDefaultCulture, TimeWords.English);
        var text = (query ?? "").ToLowerInvariant();
        return [.. new TimeReader(text, words, refTime ?? System.DateTime.Now).All().Select(found => Result(text, found))];
    }

    private static ModelResult Result(string text, TimeFound found) => new()
    {
        Text = text[found.Start..found.End],
        Start = found.Start,
        End = found.End - 1,
        TypeName = "datetimeV2." + found.Meaning.Type,
        Resolution = new(StringComparer.Ordinal) { ["values"] = found.Meaning.Values().ToList() },
    };
}
