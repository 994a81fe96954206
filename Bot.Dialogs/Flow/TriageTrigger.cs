namespace Bot.Dialogs.Flow;

/// <summary>What can move a conversation on. Named for what happened, not for where it leads.</summary>
public enum TriageTrigger
{
    /// <summary>The conversation was opened.</summary>
    Opened,

    /// <summary>The patient is an adult and wants to go on.</summary>
    Consented,

    /// <summary>Only information is wanted.</summary>
    InfoWanted,

    /// <summary>A message was taken in and the stage goes on: an answer, a side question, a misunderstanding.</summary>
    Answered,

    /// <summary>Nothing is left to ask.</summary>
    Completed,

    /// <summary>The level is known without the rest of the interview: same-day advice, not for this service.</summary>
    Decided,

    /// <summary>The patient agreed with the review.</summary>
    Confirmed,

    /// <summary>The patient wants to change or add something.</summary>
    Reopened,

    /// <summary>A visit is wanted.</summary>
    VisitWanted,

    /// <summary>The visit request was stored, or is no longer wanted.</summary>
    VisitClosed,

    /// <summary>A danger sign that cannot wait.</summary>
    EmergencyFound,

    /// <summary>Thoughts of self-harm.</summary>
    CrisisFound,

    /// <summary>A doctor has checked the emergency, or there is a plan for today.</summary>
    Checked,

    /// <summary>Begin anew.</summary>
    Restarted,

    /// <summary>The patient ends the conversation.</summary>
    Stopped,
}
