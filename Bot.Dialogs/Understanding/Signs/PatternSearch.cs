using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Finds patterns in one message. Patterns do not reach across a sentence, nor over a turning word such as "but".</summary>
internal sealed class PatternSearch
{
    private const int MostMatches = 12;

    private readonly MessageText _text;
    private readonly List<Hit>?[] _hits;
    private readonly int[] _sentence;
    private readonly int[] _stretch;

    public PatternSearch(MessageText text, List<Hit>?[] hits, int? turningWords)
    {
        _text = text;
        _hits = hits;
        (_sentence, _stretch) = Stretches(text, turningWords is { } turn ? hits[turn] : null);
    }

    /// <summary>Every place of a class in the message.</summary>
    public IReadOnlyList<Hit> Hits(int number) => _hits[number] ?? [];

    /// <summary>Whether two words stand in one sentence.</summary>
    public bool SameSentence(int a, int b) => _sentence[a] == _sentence[b];

    /// <summary>Whether "and", "but" or a pause parts two places.</summary>
    public bool TurnsBetween(int left, int right)
    {
        for (var i = left + 1; i <= right; i++)
        {
            if (_text[i].AfterPause || _text.WordAt(i) is "and" or "but" or "now" || _stretch[i] != _stretch[left])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every match, each as the words of its parts.</summary>
    public List<Hit[]> Find(SignPattern pattern)
    {
        List<Hit[]> found = [];
        if (pattern.Parts.All(IsAnywhere))
        {
            Extend(pattern, new Hit[pattern.Parts.Length], 0, found);
        }

        return found;
    }

    private bool IsAnywhere(Part part)
    {
        if (part.Classes.IsEmpty)
        {
            return true;
        }

        foreach (var number in part.Classes)
        {
            if (_hits[number] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Extend(SignPattern pattern, Hit[] chosen, int at, List<Hit[]> found)
    {
        if (found.Count >= MostMatches)
        {
            return;
        }

        if (at == chosen.Length)
        {
            if (!IsExcluded(pattern, chosen))
            {
                found.Add([.. chosen]);
            }

            return;
        }

        foreach (var hit in Candidates(pattern.Parts[at], at == 0 ? null : chosen[at - 1]))
        {
            if (at == 0 || (Fits(pattern.Parts[at], chosen[at - 1], hit) && (pattern.Parts[at].Join >= Join.Sentence || IsApart(chosen, at, hit))))
            {
                chosen[at] = hit;
                Extend(pattern, chosen, at + 1, found);
            }
        }
    }

    private IEnumerable<Hit> Candidates(Part part, Hit? before)
    {
        if (part.Classes.IsEmpty)
        {
            return Numbers(part, before);
        }

        return part.Classes.Length == 1 ? Within(part, _hits[part.Classes[0]], before) : part.Classes.SelectMany(c => Within(part, _hits[c], before));
    }

    /// <summary>Only those near enough, found by halving: a long message has thousands.</summary>
    private static IEnumerable<Hit> Within(Part part, List<Hit>? hits, Hit? before)
    {
        if (hits is null)
        {
            yield break;
        }

        var bounded = before is not null && part.Join is Join.Then or Join.Near;
        var from = bounded ? FirstAfter(hits, part.Join == Join.Then ? before!.Value.Last : before!.Value.First - part.Gap - 12) : 0;
        for (var i = from; i < hits.Count && (!bounded || hits[i].First <= before!.Value.Last + part.Gap + 1); i++)
        {
            yield return hits[i];
        }
    }

    /// <summary>Index of the first place that begins after a word.</summary>
    public static int FirstAfter(IReadOnlyList<Hit> hits, int word)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].First > word ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private IEnumerable<Hit> Numbers(Part part, Hit? before)
    {
        var from = before is { } b ? Math.Max(b.First - part.Gap - 1, 0) : 0;
        var to = before is { } c ? Math.Min(c.Last + part.Gap + 1, _text.Count - 1) : _text.Count - 1;
        for (var i = from; i <= to; i++)
        {
            if (_text[i].IsNumber && _text[i].Number >= part.From && _text[i].Number <= part.To)
            {
                yield return new Hit(i, i);
            }
        }
    }

    private bool Fits(Part part, Hit before, Hit hit) => part.Join switch
    {
        Join.Then => hit.First > before.Last && _stretch[hit.First] == _stretch[before.Last] && Between(before, hit) <= part.Gap,
        Join.Near => _stretch[hit.First] == _stretch[before.First] && (hit.First > before.Last ? Between(before, hit) : Between(hit, before)) <= part.Gap,
        Join.Sentence => _sentence[hit.First] == _sentence[before.First],
        _ => true,
    };

    /// <summary>Words between two parts; a comma counts as one more.</summary>
    private int Between(Hit left, Hit right)
    {
        var words = right.First - left.Last - 1;
        for (var i = left.Last + 1; i <= right.First; i++)
        {
            words += _text[i].AfterPause ? 1 : 0;
        }

        return words;
    }

    private static bool IsApart(Hit[] chosen, int count, Hit hit)
    {
        for (var i = 0; i < count; i++)
        {
            if (hit.First <= chosen[i].Last && hit.Last >= chosen[i].First)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsExcluded(SignPattern pattern, Hit[] chosen)
    {
        foreach (var number in pattern.Excluded)
        {
            foreach (var hit in Hits(number))
            {
                if (_sentence[hit.First] == _sentence[chosen[0].First])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (int[] Sentences, int[] Stretches) Stretches(MessageText text, List<Hit>? turns)
    {
        var sentences = new int[text.Count];
        var stretches = new int[text.Count];
        var turning = turns?.Select(t => t.First).ToHashSet() ?? [];
        for (var i = 1; i < text.Count; i++)
        {
            sentences[i] = sentences[i - 1] + (text[i].AfterStop ? 1 : 0);
            stretches[i] = stretches[i - 1] + (text[i].AfterStop || turning.Contains(i) ? 1 : 0);
        }

        return (sentences, stretches);
    }
}
