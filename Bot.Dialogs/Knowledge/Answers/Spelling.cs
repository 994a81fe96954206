using System.Collections.Frozen;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Mends typos against the words the answers know: one slip in a word of four to six letters, two in a longer one.</summary>
internal sealed class Spelling
{
    private const int ShortestMended = 4;
    private const int LongWord = 7;
    private readonly FrozenSet<string> _known;
    private readonly ILookup<char, string> _byFirst;

    public Spelling(IEnumerable<string> known)
    {
        _known = known.ToFrozenSet(StringComparer.Ordinal);
        _byFirst = _known.Where(w => w.Length >= ShortestMended && char.IsLetter(w[0])).Order(StringComparer.Ordinal).ToLookup(w => w[0]);
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The word itself when known, the nearest known word when it is close enough, or null.</summary>
    public string? Mend(string word)
    {
        if (Knows(word) || word.Length < ShortestMended || !word.All(char.IsLetter))
        {
            return Knows(word) ? word : null;
        }

        var allowed = word.Length >= LongWord ? 2 : 1;
        var nearest = _byFirst[word[0]].Where(k => Math.Abs(k.Length - word.Length) <= allowed)
            .Select(k => (Word: k, Slips: Slips(word, k))).Where(c => c.Slips <= allowed).OrderBy(c => c.Slips);
        return nearest.Select(c => c.Word).FirstOrDefault();
    }

    /// <summary>Letters changed, added, left out or swapped with their neighbor.</summary>
    private static int Slips(string a, string b)
    {
        var before = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var now = new int[b.Length + 1];
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? before[j - 2] + 1 : int.MaxValue;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, Math.Min(changed, swapped));
            }

            (before, last) = (last, now);
        }

        return last[b.Length];
    }
}
