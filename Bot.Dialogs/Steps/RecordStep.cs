using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary>The end of a turn: what to store, what to carry out, and what staff may see of it.</summary>
internal sealed class RecordStep(Voices voices)
{
    /// <summary>Said once: that the bot is sorry about the pain.</summary>
    public const string Comforted = "comforted";

    /// <summary>The finished turn.</summary>
    public Turn Turn(Advanced turn, ImmutableArray<Reply> replies) => new(Remembering(turn), replies, [.. Visits(turn), .. Persons(turn), .. Forgetting(turn)], Trace(turn));

    private static TriageSession Remembering(Advanced turn) => turn.Session.Evidence.Mentions(Slot.Location) && turn.Heard.Meaning is not null && !turn.Session.Once.Contains(Comforted)
        ? turn.Session with { Once = turn.Session.Once.Add(Comforted) }
        : turn.Session;

    private static IEnumerable<Effect> Forgetting(Advanced turn) => turn.Forgotten ? [new Effect.Forget(turn.Heard.Picked == "all")] : [];

    private static TurnTrace Trace(Advanced turn)
    {
        var decided = turn.IsDecided;
        return new TurnTrace(
            turn.Session.Turn,
            turn.Before.Stage.ToString(),
            turn.Session.Stage.ToString(),
            turn.Trigger.ToString(),
            turn.Session.Pending,
            decided ? turn.Assessment.Rule!.Disposition : null,
            decided ? [turn.Assessment.Rule!.Id] : ["R20"],
            turn.Assessment.RedFlags,
            [.. turn.Session.Evidence],
            decided ? [.. turn.Assessment.Topics.Select(t => t.Id)] : [],
            decided ? turn.Assessment.Specialists.FirstOrDefault() : null);
    }

    private IEnumerable<Effect> Visits(Advanced turn) => !turn.VisitSent ? [] : [new Effect.StoreVisitRequest(new VisitRequest(
        turn.Before.VisitReference,
        turn.Session.Visit!.Name!,
        turn.Session.Visit.Contact!,
        turn.Session.Visit.Times!,
        turn.Assessment.Specialists.FirstOrDefault() ?? "",
        turn.Assessment.Rule?.HowSoon ?? "",
        [.. voices.Told.Summary(turn.Session.Evidence)]))];

    private IEnumerable<Effect> Persons(Advanced turn)
    {
        if (!turn.PersonAsked)
        {
            return [];
        }

        var request = new CallBackRequest(
            string.Create(CultureInfo.InvariantCulture, $"{turn.Session.Reference}-C{turn.Session.PersonRequests}"),
            turn.Session.Visit?.Name ?? "",
            turn.Session.Person?.Contact ?? "",
            turn.Session.Visit?.Times ?? "",
            turn.Session.Person?.Reason ?? "asked",
            [.. voices.Told.Summary(turn.Session.Evidence)]);
        return [voices.Phrases.Clinic.HasHub ? new Effect.HandOver(request) : new Effect.StoreCallBack(request)];
    }
}
