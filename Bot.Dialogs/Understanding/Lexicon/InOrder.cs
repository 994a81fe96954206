namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>Search in lists that are in the order of the message, so that long messages stay quick.</summary>
internal static class InOrder
{
    /// <summary>Index of the first item that begins at a word or later; the number of items when none does.</summary>
    public static int IndexFrom<T>(this List<T> items, int word, Func<T, int> first)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = first(items[middle]) < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The last item that begins before a word; null when none does.</summary>
    public static T? Before<T>(this List<T> items, int word, Func<T, int> first)
        where T : class
    {
        var index = items.IndexFrom(word, first) - 1;
        return index < 0 ? null : items[index];
    }

    /// <summary>The first item that begins after a word; null when none does.</summary>
    public static T? After<T>(this List<T> items, int word, Func<T, int> first)
        where T : class
    {
        var index = items.IndexFrom(word + 1, first);
        return index < items.Count ? items[index] : null;
    }
}
