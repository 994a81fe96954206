using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>For how long and how often a treatment was had, and how much and how long it relieved. Takes those times away from the complaint.</summary>
internal sealed class CourseOfTreatment(AmountReader amounts)
{
    private const double DaysOfWeek = 7;
    private const int Near = 5;

    /// <summary>Writes lengths and numbers into the treatments.</summary>
    public void Read(Reading reading, List<Tried> tried)
    {
        foreach (var time in reading.Times.All)
        {
            if (time.Shape is TimeShape.Since or TimeShape.Ago && !IsOfTreatment(reading.Text, tried, time))
            {
                continue;
            }

            Give(reading, tried, time);
        }

        foreach (var treatment in tried)
        {
            treatment.Times = Times(reading.Text, treatment);
            ReadPercent(reading.Text, tried, treatment);
        }
    }

    private static void Give(Reading reading, List<Tried> tried, TimeExpression time)
    {
        var text = reading.Text;
        if (IsRelief(reading, time) && tried.Before(time.First, t => t.Mention.First) is { } relieved && time.First - relieved.Mention.Last < 22)
        {
            relieved.ReliefWeeks = Weeks(time);
            reading.Times.Take(time);
            return;
        }

        var before = tried.Before(time.First, t => t.Mention.First);
        before = before is not null && time.First - before.Mention.Last <= Near && !text[time.First].AfterStop && IsCourse(text, before.Mention.Last + 1, time.First - 1) ? before : null;
        var after = tried.After(time.Last, t => t.Mention.First);
        after = after is not null && after.Mention.First - time.Last <= 3 && OnlyOf(text, time.Last + 1, after.Mention.First - 1) ? after : null;
        if ((after ?? before) is not { } treated || IsComplaintTime(text, time, treated, after is not null))
        {
            return;
        }

        if (time.Shape is TimeShape.Length or TimeShape.UpToNow && time.Days.Max >= 0.9)
        {
            treated.Weeks = Weeks(time);
        }

        reading.Times.Take(time);
    }

    /// <summary>"PT for my back pain for 3 months": no, "six weeks of physio": yes.</summary>
    private static bool IsComplaintTime(MessageText text, TimeExpression time, Tried treated, bool after)
    {
        if (after && text.WordAt(time.Last + 1) is "of" or "with")
        {
            return false;
        }

        return text.WordAt(time.Last + 1) is "now" && !text.SameClause(time.First, treated.Mention.First);
    }

    private static bool IsCourse(MessageText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text[i].AfterStop || text.WordAt(i) is "but" or "still" or "pain" or "hurts" or "hurt" or "started" or "been" or "now" or "because" or "it" or "back" or "neck" or "knee" or "hip" or "since")
            {
                return false;
            }
        }

        return true;
    }

    private static bool OnlyOf(MessageText text, int first, int last)
    {
        if (first > last)
        {
            return !text[first].AfterPause;
        }

        for (var i = first; i <= last; i++)
        {
            if (text.WordAt(i) is not ("of" or "in" or "with" or "doing" or "at" or "the" or "my" or "taking" or "on" or "worth") || text[i].AfterPause)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"an epidural last year", "surgery 3 years ago": it dates the treatment.</summary>
    private static bool IsOfTreatment(MessageText text, List<Tried> tried, TimeExpression time) =>
        time.Shape == TimeShape.Ago && tried.Before(time.First, t => t.Mention.First) is { } t && t.Mention.Concept.Code is not ("surgery" or "brace" or "orthotics") && text.WordAt(t.Mention.First - 1) is not ("since" or "after") && text.WordAt(t.Mention.First - 2) is not ("since" or "after") && text.WordAt(t.Mention.First) is not ("since" or "after") && time.First - t.Mention.Last is >= 1 and <= 3 && !text[time.First].AfterStop && IsCourse(text, t.Mention.Last + 1, time.First - 1);

    /// <summary>"wore off after 3 months", "lasted two weeks", "better for about 5 hours".</summary>
    private static bool IsRelief(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        if (time.Shape is TimeShape.Length or TimeShape.UpToNow && IsGiven(text, time.First))
        {
            return true;
        }

        foreach (var mention in reading.NamedNear("effects", time.First - 12, time.First))
        {
            if (mention.Concept.Code is "temp" or "good" or "some" && mention.First < time.First && time.First - mention.Last <= 5 && !text[time.First].AfterStop && text.WordAt(time.First - 1) is not ("since" or "pain")
                && !reading.NamedNear("treatments", mention.Last + 1, time.First).Any())
            {
                return time.Shape is TimeShape.Length or TimeShape.UpToNow;
            }
        }

        return false;
    }

    /// <summary>"gave me four good days", "that bought her maybe two months".</summary>
    private static bool IsGiven(MessageText text, int first)
    {
        var i = first - 1;
        while (i > 0 && text.WordAt(i) is "about" or "only" or "maybe" or "another" or "like" or "good" or "around" or "almost" or "at" or "most" or "up" or "to")
        {
            i--;
        }

        return i > 0 && text.WordAt(i) is "me" or "him" or "her" or "us" && text.WordAt(i - 1) is "gave" or "gives" or "give" or "bought" or "buys" or "got" or "gets" or "lasted";
    }

    private int? Times(MessageText text, Tried treatment)
    {
        var (_, first, last) = treatment.Mention;
        if (amounts.Once(text.WordAt(last + 1)) is { } once && text.WordAt(last + 2) is not ("a" or "per" or "weekly" or "daily" or "every" or "each" or "week" or "day"))
        {
            return once;
        }

        var at = text.WordAt(first - 1) is "of" && text.WordAt(first - 2) is "rounds" or "sessions" or "courses" or "sets" or "round" or "visits" or "series" ? first - 3 : first - 1;
        at = text.WordAt(at) is "different" or "steroid" or "separate" or "more" or "numbing" or "lumbar" or "total" ? at - 1 : at;
        if (at >= 0 && amounts.Number(text, at) is { } count && count.Last == at && count.Value.Max is >= 1 and <= 60 && (count.Value.Max > 1 || text.WordAt(at) is "one") && text[at].Before is not Gap.Slash)
        {
            return (int)count.Value.Max;
        }

        return text.WordAt(at) is "couple" || (text.WordAt(at) is "of" && text.WordAt(at - 1) is "couple") ? 2 : After(text, last);
    }

    /// <summary>"PT x2", "epidural 3 times".</summary>
    private int? After(MessageText text, int last)
    {
        var at = text.WordAt(last + 1) is "x" ? last + 2 : last + 1;
        return at < text.Count && amounts.Number(text, at) is { } count && (at == last + 2 || text.WordAt(count.Last + 1) is "times" or "x") && text.WordAt(count.Last + 2) is not ("a" or "per") ? (int)count.Value.Max : null;
    }

    private void ReadPercent(MessageText text, List<Tried> tried, Tried treatment)
    {
        var next = tried.After(treatment.Mention.Last, t => t.Mention.First)?.Mention.First ?? text.Count;
        for (var i = treatment.Mention.Last + 1; i < next && i < treatment.Mention.Last + 22; i++)
        {
            if (text.WordAt(i) == "percent" && BeforePercent(text, i) is { } percent)
            {
                treatment.ReliefPercent = percent;
                return;
            }
        }
    }

    private double? BeforePercent(MessageText text, int percent)
    {
        for (var i = Math.Max(0, percent - 3); i < percent; i++)
        {
            if (amounts.At(text, i) is { Value.Max: >= 0 and <= 100 } amount && amount.Last == percent - 1)
            {
                return amount.Value.Max;
            }
        }

        return null;
    }

    private static double Weeks(TimeExpression time) => Math.Round((time.Days.Min + time.Days.Max) / 2 / DaysOfWeek, time.Days.Max < DaysOfWeek ? 2 : 0);
}
