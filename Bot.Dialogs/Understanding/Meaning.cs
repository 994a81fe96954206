using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding;

/// <summary>When a finding holds.</summary>
public enum TimeFrame
{
    /// <summary>Current, or no time said.</summary>
    Now,

    /// <summary>Over: "in 2015, cleared", "used to".</summary>
    Past,

    /// <summary>Asked about or imagined: "what are the signs of", "should I worry if".</summary>
    Hypothetical,
}

/// <summary>Whose finding it is.</summary>
public enum Person
{
    /// <summary>The person with the pain, who may be written about by another ("my husband can't ...").</summary>
    Patient,

    /// <summary>Somebody else: "my dad had", "runs in the family".</summary>
    Other,
}

/// <summary>One fact found in a message.</summary>
/// <param name="Slot">Kind of fact.</param>
/// <param name="Code">Which one.</param>
/// <param name="Status">Affirmed, denied, or unsure.</param>
/// <param name="When">Current, over, or imagined.</param>
/// <param name="Who">Whose.</param>
/// <param name="Start">Offset of the first character in the message as it was written.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Text">The exact words it came from.</param>
/// <param name="Value">Numbers.</param>
public sealed record Finding(
    Slot Slot, string? Code, EvidenceStatus Status, TimeFrame When, Person Who, int Start, int Length, string Text, EvidenceValue? Value = null);

/// <summary>What a message answers to the pending question, beyond the facts in it.</summary>
public enum BareAnswer
{
    /// <summary>No bare answer.</summary>
    None,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No; for a list: none of these.</summary>
    No,

    /// <summary>"not sure", "idk", "maybe".</summary>
    Unsure,

    /// <summary>"skip", "rather not say".</summary>
    Skip,

    /// <summary>Both yes and no: ask again with buttons.</summary>
    Contradictory,
}

/// <summary>A request to the bot itself. The words are in content (commands.yaml).</summary>
public enum Command
{
    /// <summary>What can I do here?</summary>
    Help,

    /// <summary>To the question before.</summary>
    Back,

    /// <summary>Say that again.</summary>
    Repeat,

    /// <summary>Begin anew.</summary>
    Restart,

    /// <summary>End the conversation.</summary>
    Stop,

    /// <summary>A human, please.</summary>
    Person,

    /// <summary>Show what I said.</summary>
    Review,

    /// <summary>Why do you ask that?</summary>
    WhyAsk,

    /// <summary>I was examined since the emergency advice.</summary>
    BeenChecked,

    /// <summary>Book a visit.</summary>
    BookVisit,

    /// <summary>How much is still to come?</summary>
    WhatsLeft,

    /// <summary>What do you know about me?</summary>
    Known,

    /// <summary>Forget me.</summary>
    Forget,

    /// <summary>Keep nothing of this.</summary>
    DoNotSave,

    /// <summary>Show my summary for the visit.</summary>
    Summary,

    /// <summary>The patient has had enough of the bot.</summary>
    Frustrated,
}

/// <summary>What a message does, beside stating facts.</summary>
public enum SpeechAct
{
    /// <summary>States or answers.</summary>
    Statement,

    /// <summary>Asks for knowledge.</summary>
    Question,

    /// <summary>"hi".</summary>
    Greeting,

    /// <summary>"thanks".</summary>
    Thanks,

    /// <summary>"bye".</summary>
    Goodbye,

    /// <summary>Talk about the bot, jokes, and anything outside its work.</summary>
    SmallTalk,
}

/// <summary>An answer that shall be asked for once more.</summary>
/// <param name="Slot">Kind of fact.</param>
/// <param name="Code">Which one, where the patient named it; null for all of the kind.</param>
public sealed record EarlierAnswer(Slot Slot, string? Code = null);

/// <summary>All that was understood of one message, in the light of the pending question.</summary>
public sealed record Meaning
{
    /// <summary>The message as written.</summary>
    public required string Text { get; init; }

    /// <summary>Every fact, in order of appearance. The first location is the main one.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Yes, no, unsure, skip: as an answer to the pending question.</summary>
    public BareAnswer Answer { get; init; }

    /// <summary>Codes of the pending question's choices that the message picks ("the second one", a typed label).</summary>
    public ImmutableArray<string> Picked { get; init; } = [];

    /// <summary>A request to the bot; null when there is none.</summary>
    public Command? Command { get; init; }

    /// <summary>The parts of the message that ask, word by word.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>An earlier answer the patient wants to give anew ("change my answer about blood thinners"); null when there is none.</summary>
    public EarlierAnswer? Reopens { get; init; }

    /// <summary>What the message does.</summary>
    public SpeechAct Act { get; init; }

    /// <summary>The patient takes something back: "actually", "scratch that", "no sorry".</summary>
    public bool Corrects { get; init; }
}
