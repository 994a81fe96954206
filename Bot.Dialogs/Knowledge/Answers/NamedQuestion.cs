using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>A question with all that was recognized in it.</summary>
internal sealed class NamedQuestion
{
    private readonly QuestionText _question;
    private readonly HashSet<int> _explained;

    public NamedQuestion(QuestionText question, ImmutableArray<FoundName> names, IReadOnlyList<string> askedAbout, AnswerContent content)
    {
        _question = question;
        var words = question.Words;
        var byStrength = names.OrderByDescending(n => n.Id.StartsWith("CARE-", StringComparison.Ordinal) ? 0 : 1);
        var named = Ids(byStrength, "INT-", "EXT-", "CARE-");
        NamesTreatment = !named.IsEmpty;
        Treatments = NamesTreatment ? named : [.. askedAbout];
        Conditions = Ids(names, "C-");
        Cautions = Ids(names, "CA-");
        _explained = [.. names.SelectMany(n => Enumerable.Range(n.Start, n.Length))];
        OnlyNames = names.Length > 0 && Cautions.IsEmpty && Enumerable.Range(0, words.Length).All(i => _explained.Contains(i) || !words[i].Carries);

        var asked = content.Aspects.Select(a => a.In(question)).OfType<AskedAspect>().MaxBy(a => a.Strength);
        Aspect = asked?.Aspect;
        Compares = question.HasAny(content.Compare);
        AsksLeave = question.HasAny(content.Leave) || (NamesTreatment && Aspect is null);
        NamesProcedure = NamesTreatment || words.Any(w => w.Carries && content.Generic.Contains(w.Stem));
        AsksInGeneral = content.OpenQuestions.Contains(words[0].Stem) || (content.Openers.Contains(words[0].Stem) && question.Stems.Any(content.Pointing.Contains));
        _explained.UnionWith(asked?.Places ?? []);
        _explained.UnionWith(Enumerable.Range(0, words.Length).Where(i => content.Generic.Contains(words[i].Stem)));
    }

    /// <summary>Treatments named, procedures before simple care; those of the turn when none is named.</summary>
    public ImmutableArray<string> Treatments { get; }

    /// <summary>The question itself names a treatment.</summary>
    public bool NamesTreatment { get; }

    /// <summary>The question names a treatment, or a shot or procedure as such.</summary>
    public bool NamesProcedure { get; }

    public ImmutableArray<string> Conditions { get; }

    public ImmutableArray<string> Cautions { get; }

    public Aspect? Aspect { get; }

    /// <summary>"difference", "or", "better than".</summary>
    public bool Compares { get; }

    /// <summary>"can I", "is it ok with".</summary>
    public bool AsksLeave { get; }

    /// <summary>Begins like a question and points at something: "is it", "what are the risks".</summary>
    public bool AsksInGeneral { get; }

    /// <summary>Nothing but names and small words: "epidural?".</summary>
    public bool OnlyNames { get; }

    /// <summary>Share of the meaning words that were recognized, 0 to 1.</summary>
    public double Understood => _question.Words.Count(w => w.Carries) is > 0 and var carrying
        ? (double)Enumerable.Range(0, _question.Words.Length).Count(i => _question.Words[i].Carries && _explained.Contains(i)) / carrying
        : 1;

    private static ImmutableArray<string> Ids(IEnumerable<FoundName> names, params string[] prefixes) =>
        [.. names.Select(n => n.Id).Where(id => prefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
}
