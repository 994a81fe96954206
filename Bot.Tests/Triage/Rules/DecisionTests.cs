using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Tests.Triage.Rules;

public sealed class DecisionTests
{
    private static readonly Assessor Assessor = Assessor.Load(ContentSet.BuiltIn(), Catalogue.Load(ContentSet.BuiltIn()));
    private static readonly ImmutableDictionary<string, DecisionCase> Cases = DecisionCase.All().ToImmutableDictionary(c => c.Id);

    public static TheoryData<string> Ids() => [.. DecisionCase.All().Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evidence_gets_its_rule_level_topics_and_specialist(string id)
    {
        var expected = Cases[id];
        var assessment = Assessor.Assess(expected.Evidence, ImmutableSortedSet<string>.Empty, isComplete: false);

        var open = expected.Topics.Contains("...");
        var topics = expected.Topics.TakeWhile(t => t != "...").ToList();
        var shown = assessment.Topics.Select(t => t.Id).Take(open ? topics.Count : int.MaxValue);
        Assert.Equal($"{expected.Rule} {expected.Level}", assessment.Rule is { } rule ? $"{rule.Id} {DispositionCode.Of(rule.Disposition)}" : "none");
        Assert.Equal(string.Join(' ', topics), string.Join(' ', shown));
        Assert.Equal(expected.Specialist, assessment.Specialists.FirstOrDefault());
    }
}
