using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>How long ago a sign began, in days (content: sign-times.yaml). Null when it is not said: the rules then take it as new.</summary>
internal sealed class SignTimes
{
    private const double LongestNew = 14;
    private const int ReachAfter = 6;
    private const int ReachBefore = 3;
    private const double Worse = -1;
    private const double Slow = -2;

    private readonly PhraseBook<double> _times;
    private readonly PhraseBook<double> _counts;
    private readonly PhraseBook<double> _units;
    private readonly PhraseBook<double> _changes;

    private SignTimes(Vocabulary vocabulary, Spelling spelling)
    {
        _times = new PhraseBook<double>(vocabulary, spelling);
        _counts = new PhraseBook<double>(vocabulary, spelling);
        _units = new PhraseBook<double>(vocabulary, spelling);
        _changes = new PhraseBook<double>(vocabulary, spelling);
    }

    /// <summary>Reads sign-times.yaml.</summary>
    /// <exception cref="ContentException">A phrase is malformed.</exception>
    public static SignTimes Load(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var file = content.Open("sign-times.yaml");
        var times = new SignTimes(vocabulary, spelling);
        Fill(times._times, file["daysAgo"]);
        Fill(times._counts, file["counts"]);
        Fill(times._units, file["units"]);
        Fill(times._changes, file["worse"], Worse);
        Fill(times._changes, file["slow"], Slow);
        return times;
    }

    /// <summary>All times in a message, in order.</summary>
    public List<Said> Scan(MessageText text)
    {
        List<Said> all = [.. _times.Scan(text).Select(m => new Said(m.First, m.Last, m.Meanings[0]))];
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (Counted(text, i) is { } counted)
            {
                all.Add(counted);
            }
        }

        all.AddRange(_changes.Scan(text).Select(m => new Said(m.First, m.Last, m.Meanings[0])));
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    /// <summary>The age of a sign that stands at certain words.</summary>
    public static double? DaysOf(Hit sign, bool isEvent, List<Said> times, PatternSearch search)
    {
        var near = times.Where(t => search.SameSentence(t.First, sign.First)).ToList();
        var dated = near.Where(t => t.Days >= 0).ToList();
        if (isEvent)
        {
            return dated.OrderBy(t => Distance(t, sign)).Select(t => (double?)t.Days).FirstOrDefault();
        }

        // "Six years back, kept overnight": a night that stands apart does not make an old sign new.
        var isOld = dated.Exists(t => t.Days > LongestNew && IsBeside(t, sign, search));
        if (dated.Where(t => t.Days <= LongestNew && (!isOld || IsBeside(t, sign, search))).OrderBy(t => t.Days).Select(t => (double?)t.Days).FirstOrDefault() is { } fresh)
        {
            return fresh;
        }

        // A long time belongs to the sign only when it stands right beside it, and nothing got worse of late.
        var isSlow = near.Exists(t => t.Days == Slow);
        return near.Exists(t => t.Days == Worse) && !isSlow ? null : dated.Where(t => isSlow || IsBeside(t, sign, search)).Select(t => (double?)t.Days).FirstOrDefault();
    }

    private static bool IsBeside(Said time, Hit sign, PatternSearch search) => time.First > sign.Last
        ? time.First - sign.Last - 1 <= ReachAfter
        : time.Last >= sign.First || (sign.First - time.Last - 1 <= ReachBefore && !search.TurnsBetween(time.Last, sign.First));

    private static int Distance(Said time, Hit sign) => Math.Max(Math.Max(time.First - sign.Last, sign.First - time.Last), 0);

    private Said? Counted(MessageText text, int i)
    {
        var count = text[i].IsNumber ? text[i].Number : _counts.LongestAt(text, i) is { } words ? words.Meanings[0] : double.NaN;
        var unit = i + 1;
        if (double.IsNaN(count))
        {
            return null;
        }

        if (!text[i].IsNumber)
        {
            unit = _counts.LongestAt(text, i)!.Value.Last + 1;
        }

        return unit < text.Count && _units.LongestAt(text, unit) is { } found && IsDating(text, i, found.Last)
            ? new Said(i, found.Last, count * found.Meanings[0])
            : null;
    }

    /// <summary>"for 3 days", "3 days ago", "3 days" - but not "every 3 hours", "34 weeks pregnant" or "5 years old".</summary>
    private static bool IsDating(MessageText text, int first, int last) =>
        text.WordAt(last + 1) is not ("old" or "along" or "pregnant" or "apart" or "of" or "gestation")
        && text.WordAt(first - 1) is not ("every" or "each" or "per" or "within" or "in" or "am" or "lasts" or "lasting");

    private static void Fill(PhraseBook<double> book, ContentNode node)
    {
        foreach (var days in node.Keys)
        {
            Fill(book, node[days], double.Parse(days, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Fill(PhraseBook<double> book, ContentNode node, double days)
    {
        foreach (var phrase in node.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            book.Add(phrase, days);
        }
    }

    /// <summary>A time in a message.</summary>
    /// <param name="First">Its first word.</param>
    /// <param name="Last">Its last word.</param>
    /// <param name="Days">Days ago; negative for a word of change.</param>
    internal readonly record struct Said(int First, int Last, double Days);
}
