using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Short remarks that limit or undo a success: "good for an hour", "PT (nope)", "meloxicam hasn't".</summary>
internal static class Limits
{
    private const int Near = 4;

    /// <summary>"worked for a bit", "wonderful for the 12 hours they're on", "help while they last".</summary>
    public static bool IsShort(Reading reading, Mention effect)
    {
        var text = reading.Text;
        var at = effect.Last + 1;
        while (at < effect.Last + Near && text.WordAt(at) is "it" or "me" or "him" or "her" or "only" or "just" or "maybe" or "about" or "ok" or "okay" or "well" or "with" or "pain" or "the" or "them")
        {
            at++;
        }

        if (at >= text.Count || text[at].AfterStop)
        {
            return false;
        }

        return text.WordAt(at) switch
        {
            "while" or "whilst" or "until" or "till" => true,
            "4" or "for" => IsSpan(reading, at),
            _ => false,
        };
    }

    /// <summary>"orthotics (no)", "meloxicam hasn't".</summary>
    public static bool IsRefuted(MessageText text, int last)
    {
        for (var i = last + 1; i <= last + Near && i < text.Count && !text[i].AfterStop; i++)
        {
            var closes = i + 1 >= text.Count || text[i + 1].AfterPause;
            if (closes && (text.WordAt(i) is "hasnt" or "didnt" or "doesnt" or "havent" or "dont" || (text.WordAt(i) is "no" && text[i].AfterPause)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A length of time that is not one up to now: "for the past week" is none.</summary>
    private static bool IsSpan(Reading reading, int at)
    {
        var text = reading.Text;
        if (text.WordAt(at + 1) is "past" or "last" || text.WordAt(at + 2) is "past" or "last" or "pain" or "time")
        {
            return text.WordAt(at + 1) is "short";
        }

        for (var i = at + 1; i <= at + Near && i < text.Count && !text[i].AfterPause; i++)
        {
            if (text.WordAt(i) is "bit" or "while" or "second" or "seconds" or "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "night" or "week" or "weeks" or "month" or "months" or "year" or "years" or "moment" or "time")
            {
                return true;
            }
        }

        return false;
    }
}
