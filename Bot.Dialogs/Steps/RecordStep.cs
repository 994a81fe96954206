using System.Collections.Immutable;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary>The end of a turn: what to store, what to carry out, and what staff may see of it.</summary>
internal sealed class RecordStep(Voices voices)
{
    /// <summary>The finished turn.</summary>
    public Turn Turn(Advanced turn, ImmutableArray<Reply> replies) => new(turn.Session, replies, Effects(turn), Trace(turn));

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

    private ImmutableArray<Effect> Effects(Advanced turn) => !turn.VisitSent ? [] : [new Effect.StoreVisitRequest(new VisitRequest(
        turn.Before.VisitReference,
        turn.Session.Visit!.Name!,
        turn.Session.Visit.Contact!,
        turn.Session.Visit.Times!,
        turn.Assessment.Specialists.FirstOrDefault() ?? "",
        turn.Assessment.Rule?.HowSoon ?? "",
        [.. voices.Told.Summary(turn.Session.Evidence)]))];
}
