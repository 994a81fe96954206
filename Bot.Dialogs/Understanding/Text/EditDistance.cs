namespace Bot.Dialogs.Understanding.Text;

/// <summary>How many letters must change: inserted, dropped, replaced, or two neighbors swapped.</summary>
internal static class EditDistance
{
    private const int Longest = 32;

    /// <summary>The distance, or a number above <paramref name="limit"/> as soon as it cannot be within it.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length >= Longest || b.Length >= Longest)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[Longest];
        Span<int> last = stackalloc int[Longest];
        Span<int> row = stackalloc int[Longest];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            if (NextRow(a, b, i, new Rows(beforeLast, last, row)) > limit)
            {
                return limit + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    private static int NextRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Rows rows)
    {
        rows.Row[0] = i;
        var least = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var change = rows.Last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            var cell = Math.Min(change, Math.Min(rows.Last[j], rows.Row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                cell = Math.Min(cell, rows.BeforeLast[j - 2] + 1);
            }

            rows.Row[j] = cell;
            least = Math.Min(least, cell);
        }

        return least;
    }

    private readonly ref struct Rows(Span<int> beforeLast, Span<int> last, Span<int> row)
    {
        public readonly Span<int> BeforeLast = beforeLast;
        public readonly Span<int> Last = last;
        public readonly Span<int> Row = row;
    }
}
