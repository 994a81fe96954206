using System.Collections.Immutable;
using Bot.Benchmarks.Triage;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;

namespace Bot.Tests.Triage.Rules;

/// <summary>Free text to level, rule, topics and destination, with what is asked further answered from each case's slots.</summary>
public sealed class ToldInOwnWordsTests
{
    private const int MostQuestions = 12;

    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private static readonly ExampleJudge Judge = new(new Destination(Catalogue.Load(ContentSet.BuiltIn())));
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableDictionary<string, WorkedExample> Cases = WorkedExample
        .Read(Path.Combine(House.Repository.Root, "Bot.Tests", "Triage", "Rules", "told-in-own-words.txt")).ToImmutableDictionary(c => c.Id);

    public static TheoryData<string> Ids() => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Free_text_leads_to_its_level_rule_topics_and_destination(string id)
    {
        var run = ExampleRun.Play(Dialog, Cases[id], Now);
        var wrong = Judge.Mistakes(Cases[id], run).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Concat(run.Talk)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_question_is_asked_again_once_it_was_answered(string id)
    {
        var run = ExampleRun.Play(Dialog, Cases[id], Now);
        Assert.Empty(run.Repeated);
        Assert.InRange(run.Asked.Length, 0, MostQuestions);
    }

    [Fact]
    public void Half_of_the_patients_are_asked_five_questions_or_fewer()
    {
        var asked = Cases.Values.Select(c => ExampleRun.Play(Dialog, c, Now)).Where(r => r.Level is not ("EMERGENCY" or "CRISIS" or "SAME_DAY" or "ASK")).Select(r => r.Asked.Length).Order().ToList();
        Assert.InRange(asked[asked.Count / 2], 1, 5);
    }
}
