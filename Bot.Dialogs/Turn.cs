using System.Collections.Immutable;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs;

/// <summary>What one <see cref="TriageDialog.Advance"/> produced. Nothing has happened yet: the edge saves, then sends.</summary>
/// <param name="Session">The session to store.</param>
/// <param name="Replies">What the bot says, in order.</param>
/// <param name="Effects">What to carry out in the same transaction as the save.</param>
/// <param name="Trace">What staff see of the turn.</param>
public sealed record Turn(TriageSession Session, ImmutableArray<Reply> Replies, ImmutableArray<Effect> Effects, TurnTrace Trace);

/// <summary>Something that must happen outside the core, stored together with the session so that it happens exactly once.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Keep a visit request for the clinic.</summary>
    public sealed record StoreVisitRequest(VisitRequest Request) : Effect;

    /// <summary>Keep a request to be called by a person.</summary>
    public sealed record StoreCallBack(CallBackRequest Request) : Effect;

    /// <summary>Hand the conversation to a person who is there: a hub of agents takes it.</summary>
    public sealed record HandOver(CallBackRequest Request) : Effect;

    /// <summary>Forget everything before this turn; the turn itself is kept, so that its answer arrives.</summary>
    /// <param name="Requests">Whether requests that were sent to the clinic go too. Otherwise they stay, without their summary.</param>
    public sealed record Forget(bool Requests) : Effect;
}

/// <summary>A request for a specialist visit, as the patient confirmed it.</summary>
/// <param name="Reference">The number the patient was shown.</param>
/// <param name="Name">Name as typed.</param>
/// <param name="Contact">A phone number or e-mail address that passed the check.</param>
/// <param name="PreferredTimes">Wished times in the patient's words.</param>
/// <param name="Specialist">Code of the specialist map (IPM, PMR ...).</param>
/// <param name="HowSoon">The time frame that was advised, in words.</param>
/// <param name="Summary">What the patient told the bot, line by line.</param>
public sealed record VisitRequest(
    string Reference, string Name, string Contact, string PreferredTimes, string Specialist, string HowSoon, ImmutableArray<string> Summary);

/// <summary>A request to be called by a person of the clinic.</summary>
/// <param name="Reference">The number the patient was shown.</param>
/// <param name="Name">Name as typed; empty when none was asked for.</param>
/// <param name="Contact">A phone number or e-mail address that passed the check; empty when the channel itself reaches the patient.</param>
/// <param name="PreferredTimes">Wished times in the patient's words.</param>
/// <param name="Reason">Why a person is needed, as a code: "asked", "frustrated", "crisis".</param>
/// <param name="Summary">What the patient told the bot, line by line.</param>
public sealed record CallBackRequest(
    string Reference, string Name, string Contact, string PreferredTimes, string Reason, ImmutableArray<string> Summary);
