using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Finds an answer written out in content: by a phrase that decides, or by likeness to the ways it is asked.</summary>
internal sealed class ReadyAnswers
{
    /// <summary>Likeness from which a question counts as asked; tuned on questions.yaml of the tests so that nothing off-topic passes.</summary>
    public const double Enough = 0.66;

    /// <summary>Likeness from which a written answer goes before one from the catalogue.</summary>
    public const double Certain = 0.85;

    /// <summary>Likeness that stop words alone must reach: "who are you" is not "how are you".</summary>
    private const double Identical = 0.95;

    /// <summary>How much a stop word counts beside a word that carries meaning.</summary>
    private const double StopWord = 0.35;

    /// <summary>A single word is an answer, no question.</summary>
    private const int FewestWords = 2;

    private readonly ImmutableArray<ReadyAnswer> _answers;
    private readonly ImmutableArray<AskedPhrase> _phrases;
    private readonly Dictionary<string, int[]> _phrasesWith;
    private readonly Dictionary<string, double> _weight;
    private readonly Func<string, bool> _isStopWord;
    private readonly double _rare;

    public ReadyAnswers(ImmutableArray<ReadyAnswer> answers, Func<string, bool> isStopWord)
    {
        _answers = answers;
        _isStopWord = isStopWord;
        _rare = Math.Log(1 + answers.Length);
        _weight = answers.SelectMany(a => a.Asked.SelectMany(p => p).Distinct(StringComparer.Ordinal)).CountBy(s => s)
            .ToDictionary(c => c.Key, c => (isStopWord(c.Key) ? StopWord : 1) * Math.Log(1 + ((double)answers.Length / c.Value)), StringComparer.Ordinal);
        _phrases = [.. answers.SelectMany(a => a.Asked.Select(p => p.Distinct(StringComparer.Ordinal).ToArray()).Select(stems => new AskedPhrase(a, stems, stems.Sum(Weight))))];
        _phrasesWith = _phrases.SelectMany((p, at) => p.Stems.Select(stem => (stem, at))).GroupBy(p => p.stem, p => p.at, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The answer that a phrase in the question decides, or null.</summary>
    public Answer? Decided(QuestionText question) => _answers.FirstOrDefault(a => question.HasAny(a.Whenever) && !question.HasAny(a.Unless))?.Answer;

    /// <summary>The same for a message that asks nothing.</summary>
    public Answer? DecidedEvenTold(QuestionText text) => _answers.FirstOrDefault(a => a.EvenTold && text.HasAny(a.Whenever) && !text.HasAny(a.Unless))?.Answer;

    /// <summary>The answer whose ways to ask are most like the question, with its likeness from 0 to 1.</summary>
    public (Answer? Answer, double Likeness) Likest(QuestionText question)
    {
        (Answer? Answer, double Likeness) best = (null, 0);
        if (question.Words.Length < FewestWords)
        {
            return best;
        }

        var total = question.Stems.Sum(Weight);
        var shared = Shared(question);
        for (var at = 0; at < shared.Length; at++)
        {
            var likeness = 2 * shared[at].Weight / (total + _phrases[at].Weight);
            if (likeness > best.Likeness && (shared[at].Carries || likeness >= Identical) && _phrases[at].Of.Fits(question))
            {
                best = (_phrases[at].Of.Answer, likeness);
            }
        }

        return best;
    }

    /// <summary>What the question shares with each phrase.</summary>
    private (double Weight, bool Carries)[] Shared(QuestionText question)
    {
        var shared = new (double Weight, bool Carries)[_phrases.Length];
        foreach (var stem in question.Stems)
        {
            var (weight, carries) = (Weight(stem), !_isStopWord(stem));
            foreach (var at in _phrasesWith.GetValueOrDefault(stem, []))
            {
                shared[at] = (shared[at].Weight + weight, shared[at].Carries || carries);
            }
        }

        return shared;
    }

    private double Weight(string stem) => _weight.GetValueOrDefault(stem, _rare);

    private sealed record AskedPhrase(ReadyAnswer Of, string[] Stems, double Weight);
}
