using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs;
using Bot.Dialogs.Interview;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Emulator;

/// <summary>The turn trace as the activity that staff see in the Emulator (schema turn-trace, version 1).</summary>
internal static class TurnTraceActivity
{
    /// <summary>Names the shape of the value.</summary>
    internal const string Schema = "https://triagebot.dev/schemas/turn-trace/v1";

    /// <summary>The trace of one turn.</summary>
    internal static Activity Of(TurnTrace trace, TimeSpan elapsed)
    {
        var activity = new Activity(ActivityTypes.Trace) { Name = "TriageTurn", Label = "Triage turn", ValueType = Schema };
        ActivityJson.SetValue(activity, JsonSerializer.SerializeToElement(Value(trace, elapsed), TraceJsonContext.Default.TraceValue));
        return activity;
    }

    private static TraceValue Value(TurnTrace trace, TimeSpan elapsed) => new()
    {
        Turn = trace.Turn,
        StageBefore = trace.StageBefore,
        StageAfter = trace.StageAfter,
        Trigger = trace.Trigger,
        PendingQuestion = trace.PendingQuestion,
        Disposition = trace.Disposition is { } disposition ? TraceCodes.Of(disposition) : null,
        Rules = trace.Rules,
        RedFlags = [.. trace.RedFlags.Select(flag => new TraceRedFlag(flag.Id, TraceCodes.Of(flag.Status), flag.Text))],
        Evidence = [.. trace.Evidence.Where(e => TraceCodes.IsShown(e.Slot)).Select(Entry)],
        Interventions = trace.Interventions,
        Specialist = trace.Specialist,
        ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 3),
    };

    private static TraceEvidence Entry(Evidence e) => new(TraceCodes.Of(e.Slot), e.Code, TraceCodes.Of(e.Status), e.Text, e.Value);
}

/// <summary>The value of the trace activity.</summary>
internal sealed record TraceValue
{
    public required int Turn { get; init; }

    public required string StageBefore { get; init; }

    public required string StageAfter { get; init; }

    public required string Trigger { get; init; }

    public string? PendingQuestion { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Disposition { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required IReadOnlyList<TraceRedFlag> RedFlags { get; init; }

    public required IReadOnlyList<TraceEvidence> Evidence { get; init; }

    public required IReadOnlyList<string> Interventions { get; init; }

    public string? Specialist { get; init; }

    public double ElapsedMs { get; init; }
}

/// <summary>A red flag that was mentioned.</summary>
internal sealed record TraceRedFlag(string Id, string Status, string? Text);

/// <summary>A fact that is known.</summary>
internal sealed record TraceEvidence(string Slot, string? Code, string Status, string? Text, EvidenceValue? Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TraceValue))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
