using System.Collections.Immutable;

namespace Bot.Dialogs;

/// <summary>What came in from a channel, free of any channel's shape. The edge makes one from each activity.</summary>
public abstract record PatientInput
{
    private PatientInput()
    {
    }

    /// <summary>The patient opened the conversation and has said nothing yet. Safe to repeat.</summary>
    public sealed record Joined : PatientInput;

    /// <summary>The patient typed or dictated text, or pressed a suggested answer that posts its text.</summary>
    public sealed record Said(string Text) : PatientInput;

    /// <summary>A message longer than the service takes: only its beginning and its end are here, and they are screened for danger.</summary>
    public sealed record TooLong(string Beginning, string End) : PatientInput;

    /// <summary>The patient submitted a card.</summary>
    /// <param name="Card">Id of the question or form the card asked.</param>
    /// <param name="Turn">The turn that showed the card; an older one is a stale card. Null when the channel lost it.</param>
    /// <param name="Action">What was pressed: <c>submit</c>, <c>skip</c>, <c>unsure</c>, <c>fix:duration</c> ...</param>
    /// <param name="Fields">Input id to text as sent; several picks are separated by commas.</param>
    public sealed record Submitted(string Card, int? Turn, string Action, ImmutableSortedDictionary<string, string> Fields) : PatientInput;

    /// <summary>What a hub of agents says of a conversation that was handed over.</summary>
    /// <param name="State">accepted, completed or failed, as in the Bot Framework handoff protocol.</param>
    public sealed record HandoffStatus(string State) : PatientInput;

    /// <summary>Something the bot cannot read, such as a picture or a voice note.</summary>
    public sealed record Unsupported(string Kind) : PatientInput;
}
