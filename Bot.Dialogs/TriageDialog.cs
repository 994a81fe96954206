using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs;

/// <summary>START HERE. The conversation as one pure function: a session and what came in give the next session and what to say.</summary>
public sealed class TriageDialog
{
    private readonly UnderstandStep _understand;
    private readonly AdvanceStep _advance;
    private readonly SpokenReplies _reply;
    private readonly RecordStep _record;

    internal TriageDialog(UnderstandStep understand, AdvanceStep advance, SpokenReplies reply, RecordStep record)
    {
        _understand = understand;
        _advance = advance;
        _reply = reply;
        _record = record;
    }

    /// <summary>Builds the dialog from content. Do it once; it is immutable and may be shared between threads.</summary>
    /// <exception cref="ContentException">The content has a mistake; names file and line.</exception>
    /// <param name="content">The content of one language.</param>
    /// <param name="clinic">What to say about the clinic; an example clinic when null.</param>
    /// <param name="times">How long a conversation may rest; half an hour and thirty days when null.</param>
    public static TriageDialog Load(ContentSet content, ClinicDetails? clinic = null, DialogTimes? times = null) =>
        DialogParts.Build(content, clinic ?? ClinicDetails.Example, times ?? DialogTimes.Default);

    /// <summary>One turn. Same arguments, same result.</summary>
    /// <param name="session">What is remembered of the conversation.</param>
    /// <param name="input">What came in.</param>
    /// <param name="now">The patient's time.</param>
    /// <param name="opening">Whether the clinic can be reached now; null when not known.</param>
    public Turn Advance(TriageSession session, PatientInput input, DateTimeOffset now, ClinicOpening? opening = null)
    {
        var heard = _understand.Hear(session, input, now);    // input and pending question -> evidence; every text is screened for danger
        var turn = _advance.Advance(session, heard);          // all rules decide, then one trigger moves the stage
        var replies = _reply.Reply(turn with { Opening = opening });    // what the patient reads
        return _record.Turn(turn, replies);                   // the next session, effects and trace
    }

    /// <summary>What the patient may take along to the visit; null before there is advice to take.</summary>
    /// <param name="session">What is remembered of the conversation.</param>
    public VisitSummary? Summarize(TriageSession session) => _reply.Summary(session);
}
