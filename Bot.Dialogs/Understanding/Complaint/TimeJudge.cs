using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>How likely a time is the complaint's own (content: lexicon/duration.yaml).</summary>
internal sealed class TimeJudge
{
    private const double Never = -100;
    private const double HalfADay = 0.5;

    private readonly FrozenSet<string> _onset;
    private readonly FrozenSet<string> _relief;
    private readonly FrozenSet<string> _rate;
    private readonly FrozenSet<string> _else;
    private readonly FrozenSet<string> _after;
    private readonly FrozenSet<string> _before;
    private readonly FrozenSet<string> _pain;

    public TimeJudge(ContentSet content, Vocabulary vocabulary, FrozenSet<string> pain)
    {
        var node = content.Open("lexicon/duration.yaml");
        _onset = WordSet.Load(node, "onset", vocabulary);
        _relief = WordSet.Load(node, "relief", vocabulary);
        _rate = WordSet.Load(node, "rate", vocabulary);
        _else = WordSet.Load(node, "else", vocabulary);
        _after = WordSet.Load(node, "after", vocabulary);
        _before = WordSet.Load(node, "before", vocabulary);
        _pain = pain;
    }

    /// <summary>Above zero: the complaint's. The highest wins, the first of equals.</summary>
    public double Score(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        if (IsAge(text, time) || IsRate(text, time) || IsTooShort(reading, time))
        {
            return Never;
        }

        var score = time.Shape == TimeShape.Length ? 0.5 : 2;
        score += Near(reading, time);
        score += StandsAlone(text, time) ? 1.5 : 0;
        score += text.WordAt(time.Last + 1) is "now" ? 1 : 0;
        score -= IsAhead(text, time) || IsOfVisit(text, time) ? 6 : 0;
        score -= _after.Contains(text.WordAt(time.Last + 1)) && !text[time.Last + 1].AfterStop ? 4 : 0;
        score -= _relief.Contains(text.WordAt(time.First - 1)) || (text.WordAt(time.First - 1) is "only" or "me" or "it" && _relief.Contains(text.WordAt(time.First - 2))) ? 4 : 0;
        score -= text.WordAt(time.First - 1) is "worse" or "worsening" || text.WordAt(time.First - 2) is "worse" or "worsening" ? 2 : 0;
        score -= reading.Assertions.At(time.First, time.Last).When == TimeFrame.Hypothetical ? 3 : 0;
        return score;
    }

    private double Near(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        var start = Sentence.Start(text, time.First);
        var end = Math.Min(Sentence.End(text, time.Last), time.Last + 12);
        var (pain, onset, other) = (false, false, false);
        for (var i = Math.Max(start, time.First - 16); i <= end; i++)
        {
            if (i >= time.First && i <= time.Last)
            {
                continue;
            }

            var word = text.WordAt(i);
            var same = text.SameClause(i, time.First) || text.SameClause(i, time.Last) || (i < time.First && time.First - i <= 4);
            pain |= _pain.Contains(word);
            onset |= same && _onset.Contains(word);
            other |= same && _else.Contains(word);
        }

        var place = reading.Mentions.Exists(m => m.Concept.Kind == "locations" && m.First >= start && m.Last <= end);
        var treatment = reading.Mentions.Exists(m => m.Concept.Kind == "treatments" && text.SameClause(m.First, time.First) && Math.Abs(m.First - time.First) < 8);
        var samePain = HasPain(text, time);
        var nothingHurts = !pain && !place && !onset && reading.Pending is null && !StandsAlone(text, time);
        return (nothingHurts ? -2 : 0) + (pain || place ? 1.5 : 0) + (samePain ? 0.5 : 0) + (onset ? 1 : 0) - (other && !samePain ? 4 : 0) - (treatment && !samePain ? 1.5 : 0);
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

    /// <summary>"..., three months, ..."</summary>
    private static bool StandsAlone(MessageText text, TimeExpression time) =>
        (time.First == 0 || text[time.First].AfterPause) && (time.Last + 1 >= text.Count || text[time.Last + 1].AfterPause);

    private static bool IsAge(MessageText text, TimeExpression time) =>
        text.WordAt(time.Last + 1) is "old" or "yo" || (text.WordAt(time.First - 1) is "age" or "aged") || text.WordAt(time.Last + 1) is "of" && text.WordAt(time.Last + 2) is "age";

    private bool IsRate(MessageText text, TimeExpression time)
    {
        var next = text.WordAt(time.Last + 1);
        var unitFollows = text.WordAt(time.Last + 2) is "day" or "week" or "month" or "year";
        return (next is "a" or "per" or "each" or "every" && unitFollows) || _rate.Contains(text.WordAt(time.First - 1)) || text.WordAt(time.First - 1) is "times" || (text.WordAt(time.First) is "a" && IsCounted(text, time.First - 1));
    }

    /// <summary>"twice a week", "15 days a month".</summary>
    private bool IsCounted(MessageText text, int before) => _rate.Contains(text.WordAt(before)) || text.WordAt(before) is "days" or "hours" or "nights" or "time";

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
        var before = text.WordAt(time.First - 1);
        return _before.Contains(before) && time.Shape == TimeShape.Length && !(before is "than" && text.WordAt(time.First - 2) is "more" or "less" or "longer") && before is not "only";
    }

    /// <summary>"stiff for an hour every morning": minutes and hours date the complaint only when tied to now, or asked for.</summary>
    private static bool IsTooShort(Reading reading, TimeExpression time) =>
        time.Days.Max < HalfADay && time.Shape is TimeShape.Length or TimeShape.UpToNow && reading.Pending?.Kind != AnswerKind.Duration && reading.Text.Count > 6
        && reading.Text.WordAt(time.Last + 1) is not "now" && !(time.Shape == TimeShape.UpToNow && reading.Text.WordAt(time.First) is "for" or "past" or "last" or "the" && reading.Text.WordAt(time.Last + 1) is "");
}
