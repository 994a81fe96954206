using Bot.Turns;

namespace Bot.Tests.Turns;

public sealed class VisitReferenceTests
{
    [Fact]
    public void References_are_short_and_have_no_letters_that_are_mixed_up()
    {
        for (var i = 0; i < 1000; i++)
        {
            Assert.Matches("^PV-[2-9ABCDEFGHJKMNPQRSTWXYZ]{6}$", VisitReference.New());
        }
    }

    [Fact]
    public void References_do_not_repeat() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => VisitReference.New()).Distinct(StringComparer.Ordinal).Count());
}
