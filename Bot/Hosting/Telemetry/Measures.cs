using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Dialogs;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Hosting.Telemetry;

/// <summary>
/// What the service measures of itself. Tags are codes of fixed lists only (stages, dispositions, red flag ids, channels), never words, ids or anything
/// that a caller chose, so that neither a patient nor a conversation can be found in them.
/// </summary>
internal static class Measures
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    internal const string Name = "TriageBot";

    private static readonly string[] AdviceStages = ["Guidance", "Emergency", "Crisis"];
    private static readonly string[] KnownChannels = [ChannelIds.Webchat, ChannelIds.Directline, ChannelIds.Emulator, ChannelIds.Msteams];
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> TurnTime = Duration(
        "triagebot.turn.duration", "Time of a turn: waiting for the turn before, store, dialog, and sending where the channel is sent replies.");

    private static readonly Histogram<double> StoreTime = Duration("triagebot.store.duration", "Time that the store takes for a turn.");
    private static readonly Counter<long> Stages = Count("triagebot.stages", "Conversations that moved from one stage to another.");
    private static readonly Counter<long> Dispositions = Count("triagebot.dispositions", "Advice given, by how urgent it was; counted when a conversation moves to it.");
    private static readonly Counter<long> RedFlags = Count("triagebot.redflags", "Red flags present when advice was given.");
    private static readonly Counter<long> Conflicts = Count("triagebot.conflicts", "Commits that lost to another turn of the same conversation and ran again.");
    private static readonly Gauge<double> OutboxAge = Meter.CreateGauge<double>("triagebot.outbox.age", "s", "Age of the oldest reply that waits to be sent again.");
    private static readonly Gauge<long> OutboxConversations = Meter.CreateGauge<long>(
        "triagebot.outbox.conversations", description: "Conversations with replies that wait to be sent again.");

    /// <summary>The turn's part of a trace, until disposed; null when nobody collects traces.</summary>
    internal static Activity? Trace(string name) => Source.StartActivity(name);

    /// <summary>A turn ended.</summary>
    /// <param name="channel">Its channel.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="time">How long it took.</param>
    internal static void Turn(string channel, string status, TimeSpan time) => TurnTime.Record(time.TotalSeconds, new("channel", Channel(channel)), new("status", status));

    /// <summary>The store did its part of a turn.</summary>
    internal static void Store(string operation, TimeSpan time) => StoreTime.Record(time.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));

    /// <summary>A commit lost to another turn.</summary>
    internal static void Conflict() => Conflicts.Add(1);

    /// <summary>The dialog took a step that was stored.</summary>
    internal static void Step(TurnTrace trace)
    {
        if (trace.StageBefore == trace.StageAfter)
        {
            return;
        }

        Stages.Add(1, new("from", trace.StageBefore), new("to", trace.StageAfter));
        if (trace.Disposition is { } disposition && AdviceStages.Contains(trace.StageAfter, StringComparer.Ordinal))
        {
            Dispositions.Add(1, new KeyValuePair<string, object?>("disposition", DispositionCode.Of(disposition)));
            foreach (var flag in trace.RedFlags.Where(flag => flag.Status is EvidenceStatus.Present))
            {
                RedFlags.Add(1, new KeyValuePair<string, object?>("flag", flag.Id));
            }
        }
    }

    /// <summary>What waits to be sent again.</summary>
    internal static void Outbox(int conversations, TimeSpan oldest)
    {
        OutboxConversations.Record(conversations);
        OutboxAge.Record(oldest.TotalSeconds);
    }

    private static Histogram<double> Duration(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    private static Counter<long> Count(string name, string description) => Meter.CreateCounter<long>(name, description: description);

    private static string Channel(string channel) => KnownChannels.Contains(channel, StringComparer.Ordinal) ? channel : "other";
}
