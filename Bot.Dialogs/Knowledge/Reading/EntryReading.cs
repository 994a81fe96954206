using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>What reading any entry of the catalogue needs beyond single values.</summary>
internal static class EntryReading
{
    /// <summary>The entries of a file that holds one list.</summary>
    public static ImmutableArray<ContentNode> Entries(this ContentNode file, string name)
    {
        file.Only(name);
        return [.. file[name].Items()];
    }

    /// <summary>Reads every entry; the same id twice is a mistake.</summary>
    public static ImmutableArray<T> Unique<T>(this ImmutableArray<ContentNode> entries, string key, Func<ContentNode, T> read)
    {
        var seen = new Dictionary<string, ContentNode>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!seen.TryAdd(entry.String(key), entry))
            {
                var first = seen[entry.String(key)];
                throw entry.Wrong($"'{entry.String(key)}' is already in {first.File}({first.Line}); give this one its own {key} or remove it");
            }
        }

        return [.. entries.Select(read)];
    }

    /// <summary>A name that no reader knows is a slip that would hide a text: say so.</summary>
    public static void Only(this ContentNode node, params ReadOnlySpan<string> names)
    {
        foreach (var key in node.Keys)
        {
            if (!names.Contains(key))
            {
                throw node[key].Wrong($"'{key}' is not known here; use one of: {string.Join(", ", names)}");
            }
        }
    }

    /// <summary>A list of texts of which none is blank.</summary>
    public static ImmutableArray<string> Names(this ContentNode node, string name) => [.. node.Items(name).Select(NotBlank)];

    /// <summary>A list of ids, each checked; empty when missing.</summary>
    public static ImmutableArray<string> Ids(this ContentNode node, string name, Func<ContentNode, string> check) => [.. node.Items(name).Select(check)];

    /// <summary>A whole number within bounds.</summary>
    public static int Whole(this ContentNode node, string name, int from, int to) =>
        node.Number(name) is var number && number >= from && number <= to && number == Math.Floor(number)
            ? (int)number
            : throw node[name].Wrong($"'{name}' must be a whole number from {from} to {to}");

    /// <summary>A day.</summary>
    public static DateOnly Day(this ContentNode node, string name) =>
        DateOnly.TryParseExact(node.String(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw node[name].Wrong($"'{name}' must be a day such as 2026-01-31");

    private static string NotBlank(ContentNode item) => string.IsNullOrWhiteSpace(item.Text) ? throw item.Wrong("this line is empty; write it or remove it") : item.Text.Trim();
}
