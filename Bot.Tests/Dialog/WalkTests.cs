using Bot.Benchmarks.Walks;
using Bot.Dialogs;
using Bot.Dialogs.Content;

namespace Bot.Tests.Dialog;

/// <summary>A few of the walks of the command <c>walks</c>, which runs a thousand.</summary>
public sealed class WalkTests
{
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    public static TheoryData<int, int> Pairs()
    {
        var pairs = new TheoryData<int, int>();
        for (var first = 0; first < Corrected.Answers.Length; first++)
        {
            for (var second = first; second < Corrected.Answers.Length; second++)
            {
                pairs.Add(first, second);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_walk_has_no_dead_end_repeats_nothing_keeps_through_questions_and_acts_on_danger(int seed) => Assert.Empty(new Walk(Dialog, seed).Run(200));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_corrected_at_any_time_is_as_if_it_had_been_said_right_at_first(int first, int second)
    {
        var talks = new Corrected(Dialog);
        int[] wrong = first == second ? [first] : [first, second];
        foreach (var later in new[] { 0, 1, 2, 4, 20 })
        {
            Assert.Equal(talks.AtOnce(), talks.Afterward(wrong, later));
        }
    }
}
