using System.Runtime.CompilerServices;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Tests.Understanding;

/// <summary>The readers are right whatever reads plain times: the stand-in, the official package, or nothing.</summary>
public sealed class PlainTimesTests
{
    private static readonly Question HowLong = new("duration", AnswerKind.Duration, Slot.Duration, "question", "?", "?", "", [], "test");

    [Fact]
    public void Every_spec_holds_without_any_plain_recognizer()
    {
        var alone = MessageReader.Load(ContentSet.BuiltIn(), new Source(null));
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.txt"))
        {
            Assert.All(Spec.ReadAll(file), spec => Assert.Equal(spec.Expected, spec.Describe(alone.Read(spec.Message, spec.Question, Spec.Now))));
        }
    }

    [Fact]
    public void A_source_is_asked_only_for_an_answer_without_a_time_of_ours()
    {
        var source = new Source(new Span(40, 40));
        var reader = MessageReader.Load(ContentSet.BuiltIn(), source);
        Assert.Equal(40, Duration(reader, "ask my wife", HowLong));
        Assert.Equal(1, source.Asked);
        Assert.Equal(21, Duration(reader, "three weeks", HowLong));
        Assert.Null(Duration(reader, "my knee hurts", null));
        Assert.Equal(1, source.Asked);
    }

    [Theory]
    [InlineData("2026-04-04", 30)]
    [InlineData("4/4/2026", 30)]
    public void A_plain_date_is_a_duration_up_to_today(string answer, double days) =>
        Assert.Equal(days, Duration(MessageReader.Load(ContentSet.BuiltIn()), answer, HowLong));

    private static double? Duration(MessageReader reader, string text, Question? asked) =>
        reader.Read(text, asked, Spec.Now).Findings.FirstOrDefault(f => f.Slot == Slot.Duration)?.Value?.MinDays;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs");

    private sealed class Source(Span? answer) : IPlainTimes
    {
        public int Asked { get; private set; }

        public Span? Days(string text, DateTimeOffset now)
        {
            Asked++;
            return answer;
        }
    }
}
