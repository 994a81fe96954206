using System.Diagnostics.Metrics;
using System.Text;
using Bot.Hosting.Telemetry;

namespace Bot.Tests.Hosting.Telemetry;

public sealed class MetricFamilyTests : IDisposable
{
    private readonly Meter _meter = new("MetricFamilyTests");

    public void Dispose() => _meter.Dispose();

    [Fact]
    public void A_counter_adds_up_by_its_labels()
    {
        var family = new MetricFamily(_meter.CreateCounter<long>("shop.sold", null, "Things sold."));
        family.Add(2, [new("color", "red"), new("a", 1)]);
        family.Add(3, [new("a", 1), new("color", "red")]);
        family.Add(1, [new("color", "a \"quoted\"\n\\"), new("a", 1)]);
        Assert.Equal(
            "# HELP shop_sold_total Things sold.\n# TYPE shop_sold_total counter\nshop_sold_total{a=\"1\",color=\"a \\\"quoted\\\"\\n\\\\\"} 1\nshop_sold_total{a=\"1\",color=\"red\"} 5\n",
            Text(family));
    }

    [Fact]
    public void A_gauge_shows_the_last_value()
    {
        var family = new MetricFamily(_meter.CreateGauge<double>("queue.age", "s", "Age."));
        family.Add(7, []);
        family.Add(1.5, []);
        Assert.Equal("# HELP queue_age_seconds Age.\n# TYPE queue_age_seconds gauge\nqueue_age_seconds 1.5\n", Text(family));
    }

    [Fact]
    public void A_histogram_counts_what_is_at_or_below_each_bound()
    {
        var family = new MetricFamily(_meter.CreateHistogram("wait", "s", "Wait.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2] }));
        family.Add(0.5, []);
        family.Add(1, []);
        family.Add(1.5, []);
        family.Add(9, []);
        Assert.Equal(
            "# HELP wait_seconds Wait.\n# TYPE wait_seconds histogram\nwait_seconds_bucket{le=\"1\"} 2\nwait_seconds_bucket{le=\"2\"} 3\nwait_seconds_bucket{le=\"+Inf\"} 4\nwait_seconds_sum 12\nwait_seconds_count 4\n",
            Text(family));
    }

    [Fact]
    public void A_tag_that_takes_any_value_does_not_fill_the_memory()
    {
        var family = new MetricFamily(_meter.CreateCounter<long>("many"));
        for (var i = 0; i < 10_000; i++)
        {
            family.Add(1, [new("i", i)]);
        }

        Assert.True(Text(family).Count(c => c == '\n') < 1000);
    }

    [Fact]
    public void What_was_never_measured_is_not_shown() => Assert.Equal("", Text(new MetricFamily(_meter.CreateCounter<long>("nothing"))));

    private static string Text(MetricFamily family)
    {
        var text = new StringBuilder();
        family.WriteTo(text);
        return text.ToString();
    }
}
