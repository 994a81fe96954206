using System.Collections.Immutable;
using System.Security.Cryptography;
using Bot.Dialogs;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>One delivery from a channel that the bot answers.</summary>
internal sealed record InboundTurn
{
    /// <summary>Names the turn in the log; of no meaning elsewhere.</summary>
    public string TurnId { get; } = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>The conversation it belongs to.</summary>
    public required ConversationKey Key { get; init; }

    /// <summary>The activity as it is kept in the log.</summary>
    public required Activity Activity { get; init; }

    /// <summary>The channel gave the activity no id: the log gives it one.</summary>
    public bool NeedsId { get; init; }

    /// <summary>What it says; null when <see cref="Refusal"/> answers it.</summary>
    public PatientInput? Input { get; init; }

    /// <summary>The sentence that answers a message the conversation does not take; it leaves the session as it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>The read-only form of the card it answers, to replace that card on its channel; null when there is nothing to replace.</summary>
    public Activity? Closed { get; init; }

    /// <summary>Names of this delivery: a second one with the same name is the same turn.</summary>
    public ImmutableArray<string> DeliveryKeys { get; init; } = [];

    /// <summary>The channel must be sent the replies; otherwise it fetches them from the log or gets them in the response.</summary>
    public bool MustSend { get; init; }
}
