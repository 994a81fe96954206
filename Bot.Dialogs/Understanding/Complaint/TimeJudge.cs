using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>How likely a time is the complaint's own (content: lexicon/duration.yaml).</summary>
internal sealed class TimeJudge
{
    private const double Never = -100;
    private const double HalfADay = 0.5;

    private const int FarthestPlace = 30;

    private readonly TimeWords _words;
    private readonly FrozenSet<string> _pain;

    public TimeJudge(ContentSet content, Vocabulary vocabulary, FrozenSet<string> pain)
    {
        _words = new TimeWords(content, vocabulary);
        _pain = pain;
    }

    /// <summary>Above zero: the complaint's. The highest wins, the first of equals.</summary>
    public double Score(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        if (IsAge(text, time) || IsRate(text, time) || IsTooShort(reading, time) || IsOpeningHour(reading, time))
        {
            return Never;
        }

        var score = time.Shape == TimeShape.Length ? 0.5 : 2;
        score += Near(reading, time);
        score += StandsAlone(text, time) ? 1.5 : 0;
        score += time.First == Sentence.Start(text, time.First) && time.Last == Sentence.End(text, time.Last) ? 1 : 0;
        score += text.WordAt(time.Last + 1) is "now" ? 1 : 0;
        score += IsOfBout(text, time) ? 3 : 0;
        score -= text.WordAt(time.First) is "today" or "tonight" && text.WordAt(time.Last + 1) is "is" ? 4 : 0;
        score -= IsAhead(text, time) || IsOfVisit(text, time) ? 6 : 0;
        score -= _words.After.Contains(text.WordAt(time.Last + 1)) && !text[time.Last + 1].AfterStop ? 4 : 0;
        score -= !text[time.First].AfterStop && _words.Relief.Contains(text.WordAt(time.First - 1)) || (text.WordAt(time.First - 1) is "only" or "me" or "it" && _words.Relief.Contains(text.WordAt(time.First - 2))) ? 4 : 0;
        score -= IsOfSomethingElse(text, time) ? 4 : 0;
        score -= text.WordAt(time.First - 1) is "worse" or "worsening" || text.WordAt(time.First - 2) is "worse" or "worsening" ? 2 : 0;
        score -= reading.Assertions.At(time.First, time.Last).When == TimeFrame.Hypothetical ? 3 : 0;
        return score;
    }

    /// <summary>A weekday by itself dates a pain only where one is told: "Monday mornings" is when somebody has time.</summary>
    private bool IsOpeningHour(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        return time.First == time.Last && time.Shape == TimeShape.Ago && text.WordAt(time.First).EndsWith("day", StringComparison.Ordinal) && text.WordAt(time.First) is not ("today" or "yesterday")
            && (text.WordAt(time.Last + 1) is "mornings" or "afternoons" or "evenings" or "or" or "morning" or "afternoon" || !(reading.Mentions.Exists(m => m.Concept.Kind == "locations") || HasPain(text, time)));
    }

    private double Near(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        var start = Math.Max(Sentence.Start(text, time.First), time.First - FarthestPlace);
        var end = Math.Min(Sentence.End(text, time.Last), time.Last + 12);
        var (pain, onset, other) = (false, 0.0, false);
        for (var i = Math.Max(start, time.First - 16); i <= end; i++)
        {
            if (i >= time.First && i <= time.Last)
            {
                continue;
            }

            var word = text.WordAt(i);
            var same = text.SameClause(i, time.First) || text.SameClause(i, time.Last) || (i < time.First && time.First - i <= 4);
            pain |= _pain.Contains(word);
            onset = Math.Max(onset, !same ? 0 : _words.Began.Contains(word) ? 1.5 : _words.Onset.Contains(word) ? 1 : 0);
            other |= same && _words.Else.Contains(word) && !IsOfEffect(reading, i);
        }

        // "I started a new job, so five months": the time is that of the pain again.
        var resumed = text.WordAt(time.First - 1) is "so" || (text.WordAt(time.First - 1) is "is" && text.WordAt(time.First - 2) is "that");
        var place = reading.NamedNear("locations", start, end).Any(m => m.Last <= end);
        var samePain = HasPain(text, time);
        var upToNow = text.WordAt(time.Last + 1) is "since" || (text.WordAt(time.Last + 1) is "of" && text.WordAt(time.Last + 2) is "this" or "it");
        var nothingHurts = !pain && !place && onset == 0 && !upToNow && !resumed && time.Shape != TimeShape.Since && reading.Pending is null && !StandsAlone(text, time);
        return (nothingHurts ? -2 : 0) + (pain ? 1.5 : place ? 1 : 0) + (samePain ? 0.5 : 0) + onset - (other && !samePain && !resumed && onset <= 1 ? 4 : 0) - OfTreatment(reading, time, samePain || onset > 1) - (IsContrast(text, time, start, end) ? 1.5 : 0);
    }

    /// <summary>"diabetic 12 years", "married for 20 years".</summary>
    private bool IsOfSomethingElse(MessageText text, TimeExpression time)
    {
        var before = text.WordAt(time.First - 1) is "for" ? time.First - 2 : time.First - 1;
        return time.Shape is TimeShape.Length or TimeShape.UpToNow && !text[time.First].AfterPause && _words.Else.Contains(text.WordAt(before));
    }

    /// <summary>"the block worked great" speaks of no job.</summary>
    private static bool IsOfEffect(Reading reading, int at) => reading.Text.WordAt(at) is "worked" && reading.NamedNear("treatments", at - 3, at - 1).Any();

    /// <summary>"I got new insoles yesterday" dates the insoles; "since my surgery in 2019" dates the pain.</summary>
    private static double OfTreatment(Reading reading, TimeExpression time, bool isPain)
    {
        var text = reading.Text;
        foreach (var treatment in reading.NamedNear("treatments", time.First - 8, time.First + 8))
        {
            if (text.SameClause(treatment.First, time.First))
            {
                var tied = text.WordAt(treatment.First - 1) is "since" or "after" or "following" || text.WordAt(treatment.First - 2) is "since" or "after" or "following" || time.Shape == TimeShape.Since;
                return tied ? 0 : time.Shape == TimeShape.Ago ? 4 : isPain ? 0 : 1.5;
            }
        }

        return 0;
    }

    /// <summary>"yesterday the right, today the left".</summary>
    private static bool IsContrast(MessageText text, TimeExpression time, int start, int end)
    {
        var other = text.WordAt(time.First) switch { "yesterday" => "today", "today" => "yesterday", _ => null };
        for (var i = start; i <= end && other is not null; i++)
        {
            if (text.WordAt(i) == other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"this bout three weeks".</summary>
    private bool IsOfBout(MessageText text, TimeExpression time)
    {
        for (var i = time.First - 1; i >= 0 && i >= time.First - 3 && !text[i + 1].AfterStop; i--)
        {
            if (_words.Bout.Contains(text.WordAt(i)))
            {
                return text.WordAt(i - 1) is "this" or "current" or "latest" or "present" or "the";
            }
        }

        return false;
    }

    private bool HasPain(MessageText text, TimeExpression time)
    {
        for (var i = text.ClauseStart(time.First); i <= text.ClauseEnd(time.Last); i++)
        {
            if (_pain.Contains(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"..., three months, ...", "Started 2 days ago.", "Probably 3 years all told."</summary>
    private bool StandsAlone(MessageText text, TimeExpression time)
    {
        var (first, last) = (time.First, time.Last);
        while (first > 0 && !text[first].AfterPause && (_words.Began.Contains(text.WordAt(first - 1)) || text.WordAt(first - 1) is "it" or "has" or "had" or "have" or "i" or "about" or "say" or "would" or "guess" or "think" or "want" or "to" or "that" or "is" or "so"))
        {
            first--;
        }

        while (last + 1 < text.Count && !text[last + 1].AfterPause && _words.Rounding.Contains(text.WordAt(last + 1)))
        {
            last++;
        }

        return (first == 0 || text[first].AfterPause) && (last + 1 >= text.Count || text[last + 1].AfterPause);
    }

    private bool IsAge(MessageText text, TimeExpression time) =>
        (time.Shape == TimeShape.Length && text[time.First].AfterPause && _words.People.Contains(text.WordAt(time.First - 1)) && (time.Last + 1 >= text.Count || text[time.Last + 1].AfterPause)) ||
        text.WordAt(time.Last + 1) is "old" or "yo" || (text.WordAt(time.First - 1) is "age" or "aged") || text.WordAt(time.Last + 1) is "of" && text.WordAt(time.Last + 2) is "age";

    private bool IsRate(MessageText text, TimeExpression time)
    {
        var next = text.WordAt(time.Last + 1);
        var unitFollows = text.WordAt(time.Last + 2) is "day" or "week" or "month" or "year";
        return (next is "a" or "per" or "each" or "every" && unitFollows) || _words.Rate.Contains(text.WordAt(time.First - 1)) || text.WordAt(time.First - 1) is "times" || (text.WordAt(time.First) is "a" && IsCounted(text, time.First - 1));
    }

    /// <summary>"twice a week", "15 days a month".</summary>
    private bool IsCounted(MessageText text, int before) => _words.Rate.Contains(text.WordAt(before)) || text.WordAt(before) is "days" or "hours" or "nights" or "time";

    /// <summary>"I came in today".</summary>
    private static bool IsOfVisit(MessageText text, TimeExpression time)
    {
        for (var i = time.First - 1; i >= 0 && i >= time.First - 4 && time.Days.Max <= 1; i--)
        {
            if (text.WordAt(i) is "come" or "came" or "here" or "see" or "visit" or "coming" or "call" or "calling" or "appointment" or "you")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAhead(MessageText text, TimeExpression time)
    {
        for (var i = time.First - 1; i >= 0 && i >= time.First - 5 && !text[i + 1].AfterStop && text.WordAt(time.Last) is "forever"; i--)
        {
            if (text.WordAt(i) is "will" or "never" && text.SameClause(i, time.First))
            {
                return true;
            }
        }

        var before = text.WordAt(time.First - 1);
        return _words.Before.Contains(before) && time.Shape == TimeShape.Length && !(before is "than" && text.WordAt(time.First - 2) is "more" or "less" or "longer") && before is not "only";
    }

    /// <summary>"stiff for an hour every morning": minutes and hours date the complaint only when tied to now, or asked for.</summary>
    private static bool IsTooShort(Reading reading, TimeExpression time) =>
        time.Days.Max < HalfADay && time.Shape is TimeShape.Length or TimeShape.UpToNow && reading.Pending?.Kind != AnswerKind.Duration && reading.Text.Count > 6 && reading.Text.WordAt(time.First - 1) is not ("pain" or "ache" or "been")
        && reading.Text.WordAt(time.Last + 1) is not "now" && !(time.Shape == TimeShape.UpToNow && reading.Text.WordAt(time.First) is "for" or "past" or "last" or "the" && reading.Text.WordAt(time.Last + 1) is "");
}
