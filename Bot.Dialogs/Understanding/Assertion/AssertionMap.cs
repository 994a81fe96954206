using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding.Assertion;

/// <summary>For every word of a message: is it denied, past, imagined, or about somebody else? One pass writes it, every reader asks it.</summary>
internal sealed class AssertionMap
{
    private const int NotDenied = -1;
    private const int FarthestDenied = 80;

    private readonly Mark[] _marks;
    private readonly int[] _deniedBy;
    private readonly List<(int First, int Last)> _owned = [];

    public AssertionMap(int words)
    {
        _marks = new Mark[words];
        _deniedBy = new int[words];
        Array.Fill(_deniedBy, NotDenied);
    }

    [Flags]
    internal enum Mark : byte
    {
        None = 0,
        Unsure = 1,
        Past = 2,
        Hypothetical = 4,
        Other = 8,
        Affirmed = 16,
    }

    /// <summary>What holds for a finding made of the words First to Last. A denial inside those words is part of the finding: "can't feel when I wipe".</summary>
    public Asserted At(int first, int last)
    {
        var marks = Mark.None;
        var denied = false;
        for (var i = first; i <= last; i++)
        {
            marks |= _marks[i];
            denied |= IsDenied(i, first, last);
        }

        var status = denied ? EvidenceStatus.Absent : (marks & Mark.Unsure) != 0 ? EvidenceStatus.Unknown : EvidenceStatus.Present;
        return new Asserted(status, Frame(marks), (marks & Mark.Other) != 0 ? Person.Other : Person.Patient);
    }

    /// <summary>Says that the words First to Last are one finding, so that a denial among them denies nothing else.</summary>
    public void Own(int first, int last) => _owned.Add((first, last));

    /// <summary>The denial that reaches a word, as its last word; null when none does or when it belongs to a finding.</summary>
    public int? DenierOf(int word) => _deniedBy[word] is var cue and not NotDenied && !_owned.Exists(o => cue >= o.First && cue <= o.Last) ? cue : null;

    /// <summary>Marks words.</summary>
    internal void Set(int first, int last, Mark mark)
    {
        for (var i = Math.Max(first, 0); i <= last && i < _marks.Length; i++)
        {
            _marks[i] |= mark;
        }
    }

    /// <summary>Marks words as denied by the cue whose last word is given.</summary>
    internal void Deny(int first, int last, int cue)
    {
        for (var i = Math.Max(first, 0); i <= last && i < _marks.Length && i < first + FarthestDenied; i++)
        {
            if ((_marks[i] & Mark.Affirmed) == 0 && _deniedBy[i] == NotDenied)
            {
                _deniedBy[i] = cue;
            }
        }
    }

    private static TimeFrame Frame(Mark marks) =>
        (marks & Mark.Hypothetical) != 0 ? TimeFrame.Hypothetical : (marks & Mark.Past) != 0 ? TimeFrame.Past : TimeFrame.Now;

    private bool IsDenied(int word, int first, int last)
    {
        var cue = _deniedBy[word];
        return cue != NotDenied && (cue < first || cue > last) && !_owned.Exists(o => cue >= o.First && cue <= o.Last);
    }
}
