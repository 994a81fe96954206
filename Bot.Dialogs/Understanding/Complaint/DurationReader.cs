using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>How long the complaint itself has lasted. Ages, courses of treatment, relief and frequencies are dates of other things.</summary>
internal sealed class DurationReader(TimeJudge judge, TimeReader times, AmountReader amounts, IPlainTimes plain) : IFindingReader
{
    private const double Unsaid = 0.5;
    private const int LongestPlain = 8;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        TimeExpression? best = null;
        var bestScore = reading.Pending?.Kind == AnswerKind.Duration ? -2 : Unsaid;
        foreach (var time in reading.Times.Free)
        {
            if (reading.Corrections.Replaces(time.Last, reading.Times.All.Select(t => t.First)))
            {
                continue;
            }

            var score = judge.Score(reading, time);
            if (score > bestScore)
            {
                best = time;
                bestScore = score;
            }
        }

        if (best is { } own)
        {
            Add(reading, WithUnitCorrected(reading, own));
        }
        else
        {
            AskPlain(reading);
        }
    }

    /// <summary>A short answer to "how long" without a time of ours: a plain date may be one that only the recognizers know.</summary>
    private void AskPlain(Reading reading)
    {
        var text = reading.Text;
        if (reading.Pending?.Kind == AnswerKind.Duration && text.Count is > 0 and <= LongestPlain && reading.Times.All.Count == 0 && plain.Days(text.Original, reading.Now) is { Max: > 0 } days)
        {
            reading.Add(Slot.Duration, null, 0, text.Count - 1, default(Assertion.Asserted), new EvidenceValue { MinDays = Round(days.Min), MaxDays = Round(days.Max) });
        }
    }

    /// <summary>"3 weeks, no sorry months", "six days. No wait, eight".</summary>
    private TimeExpression WithUnitCorrected(Reading reading, TimeExpression time)
    {
        var text = reading.Text;
        if (reading.Corrections.After(time.Last) is not { } next || times.Unit(text.WordAt(time.Last)) is not { } wrong)
        {
            return time;
        }

        if (times.Unit(text.WordAt(next)) is { } unit)
        {
            return time with { Last = next, Days = new(time.Days.Min / wrong.Min * unit.Min, time.Days.Max / wrong.Max * unit.Max) };
        }

        return amounts.At(text, next) is { } amount && (amount.Last + 1 >= text.Count || text[amount.Last + 1].AfterPause)
            ? time with { Last = amount.Last, Days = wrong.Times(amount.Value) }
            : time;
    }

    private static void Add(Reading reading, TimeExpression time)
    {
        var days = time.Days;
        if (time.Age is { } then && reading.Findings.Find(f => f.Slot == Slot.Age)?.Value?.Years is { } age && age > then)
        {
            days = new((age - then) * 365.0, ((age - then) * 365.0) + 365);
        }

        reading.Times.Take(time);
        reading.Add(Slot.Duration, null, time.First, time.Last, default(Assertion.Asserted), new EvidenceValue { MinDays = Round(days.Min), MaxDays = Round(days.Max) });
    }

    private static double Round(double days) => days < 2 ? Math.Round(days, 3) : Math.Round(days, 2);
}
