namespace Bot.Dialogs.Flow;

/// <summary>Where a conversation is. Few on purpose: questions are data, not stages.</summary>
public enum TriageStage
{
    /// <summary>Nothing was said yet.</summary>
    Welcome,

    /// <summary>Waiting for age and consent.</summary>
    Consent,

    /// <summary>Collecting evidence, one question at a time.</summary>
    Interview,

    /// <summary>The patient checks what was understood.</summary>
    Review,

    /// <summary>Guidance was given; questions and a visit are offered.</summary>
    Guidance,

    /// <summary>Taking name, contact and times for a visit.</summary>
    VisitRequest,

    /// <summary>Emergency advice was given.</summary>
    Emergency,

    /// <summary>Crisis advice was given.</summary>
    Crisis,

    /// <summary>Over; anything said begins anew.</summary>
    Ended,

    /// <summary>Never a stage of its own: the parent of all but the end, in which danger, restart and stop act alike.</summary>
    Open,
}
