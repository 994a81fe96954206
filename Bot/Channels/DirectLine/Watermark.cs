using System.Globalization;

namespace Bot.Channels.DirectLine;

/// <summary>The number of the last activity a client has seen, as clients write it.</summary>
internal static class Watermark
{
    /// <summary>Reads one; false when it is neither a number nor missing. Clients write a missing one as nothing, "-" or "null".</summary>
    internal static bool TryRead(string? text, out long? after)
    {
        after = null;
        if (string.IsNullOrEmpty(text) || text is "-" or "null")
        {
            return true;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        after = number;
        return true;
    }

    /// <summary>As it is sent.</summary>
    internal static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);
}
