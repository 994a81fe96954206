using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Replies;

public sealed class SpanWordsTests
{
    private static readonly SpanWords Spans = new(Phrases.Load(ContentSet.BuiltIn(), ClinicDetails.Example));

    [Theory]
    [InlineData(3, 3, "about 3 days")]
    [InlineData(7, 7, "about 1 week")]
    [InlineData(14, 21, "2 to 3 weeks")]
    [InlineData(17.85, 24.15, "about 3 weeks")]
    [InlineData(30, 31, "about 1 month")]
    [InlineData(42, 49, "6 to 7 weeks")]
    [InlineData(53, 70, "about 2 months")]
    [InlineData(60, 93, "2 to 3 months")]
    [InlineData(150, 155, "about 5 months")]
    [InlineData(210, 217, "about 7 months")]
    [InlineData(1314, 1606, "about 4 years")]
    [InlineData(365, 366, "about 1 year")]
    [InlineData(547.5, 549, "about 18 months")]
    [InlineData(730, 732, "about 2 years")]
    [InlineData(730, 1098, "2 to 3 years")]
    public void A_span_is_said_in_the_unit_people_count_in(double min, double max, string words) =>
        Assert.Equal(words, Spans.Say(new EvidenceValue { MinDays = min, MaxDays = max }));

    [Theory]
    [InlineData(730, 3650)]
    [InlineData(0, 0.6)]
    [InlineData(60, 365)]
    public void A_vague_span_is_left_to_the_words_of_the_patient(double min, double max) =>
        Assert.Null(Spans.Say(new EvidenceValue { MinDays = min, MaxDays = max }));
}
