using System.Globalization;
using Bot.Dialogs.Understanding.Lexicon;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Plain times as Recognizers-Text reads them, or its stand-in.</summary>
internal sealed class RecognizedTimes : IPlainTimes
{
    private const double SecondsOfDay = 86_400;

    /// <inheritdoc/>
    public Span? Days(string text, DateTimeOffset now)
    {
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: now.DateTime))
        {
            if (result.Resolution?.TryGetValue("values", out var values) == true && values is IEnumerable<Dictionary<string, string>> meanings && First(meanings, now) is { } days)
            {
                return days;
            }
        }

        return null;
    }

    private static Span? First(IEnumerable<Dictionary<string, string>> meanings, DateTimeOffset now)
    {
        foreach (var meaning in meanings)
        {
            var type = meaning.GetValueOrDefault("type");
            if (type == "duration" && double.TryParse(meaning.GetValueOrDefault("value"), CultureInfo.InvariantCulture, out var seconds))
            {
                return new Span(seconds / SecondsOfDay, seconds / SecondsOfDay);
            }

            if (type == "date" && DateTime.TryParseExact(meaning.GetValueOrDefault("value"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date <= now.Date)
            {
                var days = (now.Date - date).TotalDays;
                return new Span(days, days);
            }
        }

        return null;
    }
}
