using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

public sealed class AssertionTests
{
    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());

    [Theory]
    [InlineData("no fever but my knee swells", "fever", EvidenceStatus.Absent)]
    [InlineData("no fever but my knee swells", "knee", EvidenceStatus.Present)]
    [InlineData("I don't have any numbness, tingling or weakness", "weakness", EvidenceStatus.Absent)]
    [InlineData("I havent noticed any weight loss", "weight loss", EvidenceStatus.Absent)]
    [InlineData("It is not getting better, my knee", "knee", EvidenceStatus.Present)]
    [InlineData("I don't walk well with my knee", "knee", EvidenceStatus.Present)]
    [InlineData("I didn't hit my head or lose consciousness", "lose", EvidenceStatus.Absent)]
    [InlineData("it's not that I don't have a fever", "fever", EvidenceStatus.Present)]
    [InlineData("I don't think I have a fever", "fever", EvidenceStatus.Absent)]
    [InlineData("no numbness it started in may", "started", EvidenceStatus.Present)]
    [InlineData("I'm not sure if I have a fever", "fever", EvidenceStatus.Unknown)]
    [InlineData("can't sit without knee pain", "knee", EvidenceStatus.Present)]
    [InlineData("do not have fever", "fever", EvidenceStatus.Absent)]
    public void Denial_reaches_as_far_as_people_mean_it(string text, string words, EvidenceStatus expected) =>
        Assert.Equal(expected, At(text, words).Status);

    [Theory]
    [InlineData("I had chest pain in 2015", "chest", TimeFrame.Past)]
    [InlineData("I have had chest pain since 2015", "chest", TimeFrame.Now)]
    [InlineData("what are the signs of a stroke", "stroke", TimeFrame.Hypothetical)]
    [InlineData("I had a rash but it went away", "rash", TimeFrame.Past)]
    public void Time_is_read_from_the_sentence(string text, string words, TimeFrame expected) => Assert.Equal(expected, At(text, words).When);

    [Theory]
    [InlineData("my dad had a heart attack", "heart", Person.Other)]
    [InlineData("my dad is having chest pain", "chest", Person.Patient)]
    [InlineData("arthritis runs in the family", "arthritis", Person.Other)]
    public void People_are_told_apart(string text, string words, Person expected) => Assert.Equal(expected, At(text, words).Who);

    private static Bot.Dialogs.Understanding.Assertion.Asserted At(string text, string words)
    {
        var reading = Reader.Begin(text, null, new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
        var offset = text.IndexOf(words, StringComparison.Ordinal);
        var first = Enumerable.Range(0, reading.Text.Count).First(i => reading.Text[i].End > offset);
        return reading.Assertions.At(first, first + words.Split(' ').Length - 1);
    }
}
