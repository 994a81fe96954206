using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding;

/// <summary>The times of a message, and which of them already belong to a fact ("PT for 10 weeks"), so that no other fact takes them.</summary>
internal sealed class Claims(List<TimeExpression> times)
{
    private readonly HashSet<int> _taken = [];

    /// <summary>Every time, in order.</summary>
    public IReadOnlyList<TimeExpression> All => times;

    /// <summary>Times that belong to nothing yet.</summary>
    public IEnumerable<TimeExpression> Free => times.Where(t => !_taken.Contains(t.First));

    /// <summary>Whether words are part of a time.</summary>
    public bool Covers(int first, int last)
    {
        var index = times.IndexFrom(first + 1, t => t.First) - 1;
        return index >= 0 && times[index].Last >= last;
    }

    /// <summary>Takes a time.</summary>
    public void Take(TimeExpression time) => _taken.Add(time.First);
}
