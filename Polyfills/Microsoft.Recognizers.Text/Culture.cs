namespace Microsoft.Recognizers.Text;

/// <summary>Codes of the languages that can be recognized.</summary>
public static class Culture
{
    /// <summary>American English, also the language that stands in for unknown ones.</summary>
    public const string English = "en-us";

    /// <summary>The definitions of a culture; the English ones where there are none.</summary>
    /// <exception cref="ArgumentException">There are none, and no fallback is wished.</exception>
    internal static T Definitions<T>(string culture, bool fallbackToDefaultCulture, T english) =>
        culture?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true || fallbackToDefaultCulture
            ? english
            : throw new ArgumentException($"Could not find a model for the culture '{culture}'.", nameof(culture));
}
