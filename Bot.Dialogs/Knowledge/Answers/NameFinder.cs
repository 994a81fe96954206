using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>A name found in a question.</summary>
internal sealed record FoundName(string Id, int Start, int Length);

/// <summary>Finds names of interventions, pain patterns and cautions; the longest wins where they overlap.</summary>
internal sealed class NameFinder(IEnumerable<(string Id, ImmutableArray<string> Stems)> names)
{
    private readonly ILookup<string, (string Id, ImmutableArray<string> Stems)> _byFirst =
        names.Where(n => n.Stems.Length > 0).OrderByDescending(n => n.Stems.Length).ToLookup(n => n.Stems[0], StringComparer.Ordinal);

    public ImmutableArray<FoundName> In(QuestionText question)
    {
        var found = ImmutableArray.CreateBuilder<FoundName>();
        for (var at = 0; at < question.Words.Length; at++)
        {
            var here = _byFirst[question.Words[at].Stem].Where(n => question.StandsAt(n.Stems, at)).ToArray();
            if (here.Length > 0)
            {
                var longest = here[0].Stems.Length;
                found.AddRange(here.Where(n => n.Stems.Length == longest).Select(n => new FoundName(n.Id, at, longest)).Distinct());
                at += longest - 1;
            }
        }

        return found.ToImmutable();
    }
}
