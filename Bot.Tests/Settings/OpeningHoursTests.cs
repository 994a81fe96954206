using Bot.Settings;

namespace Bot.Tests.Settings;

public sealed class OpeningHoursTests
{
    private static readonly ClinicSettings Clinic = new()
    {
        Open = ["Mon-Fri 08:00-17:00", "Sat 09:00-12:00"],
        TimeZone = "America/New_York",
        ClosedDays = ["2026-12-25"],
    };

    [Theory]
    [InlineData("2026-11-23T13:00Z", "Monday, the first minute")]
    [InlineData("2026-11-23T21:59Z", "Monday, the last minute")]
    [InlineData("2026-11-28T15:00Z", "Saturday morning")]
    public void It_is_open_in_its_hours_and_its_time_zone(string now, string when) =>
        Assert.True(new OpeningHours(Clinic).At(DateTimeOffset.Parse(now))!.IsOpen, when);

    [Theory]
    [InlineData("2026-11-23T12:59Z", "2026-11-23T08:00-05:00")]
    [InlineData("2026-11-23T22:00Z", "2026-11-24T08:00-05:00")]
    [InlineData("2026-11-28T18:00Z", "2026-11-30T08:00-05:00")]
    [InlineData("2026-12-25T15:00Z", "2026-12-26T09:00-05:00")]
    public void When_it_is_closed_it_is_known_when_it_opens(string now, string opens)
    {
        var at = new OpeningHours(Clinic).At(DateTimeOffset.Parse(now))!;

        Assert.False(at.IsOpen);
        Assert.Equal(DateTimeOffset.Parse(opens), at.OpensAt);
    }

    [Fact]
    public void Without_hours_nothing_is_claimed() => Assert.Null(new OpeningHours(new ClinicSettings()).At(DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("Mon-Fri 8-5")]
    [InlineData("Montag 08:00-17:00-18:00")]
    [InlineData("Mon 17:00-08:00")]
    [InlineData("always")]
    public void Hours_that_cannot_be_read_stop_the_start(string line) =>
        Assert.Single(OpeningHours.Problems(Clinic with { Open = [line] }));

    [Fact]
    public void A_zone_and_a_day_that_cannot_be_read_stop_the_start() =>
        Assert.Equal(2, OpeningHours.Problems(Clinic with { TimeZone = "Mars/Olympus", ClosedDays = ["Christmas"] }).Count());
}
