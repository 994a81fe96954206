namespace Bot.Dialogs.Triage;

/// <summary>What the patient should do, most urgent first (clinical/triage-rules section 2). Names in the trace are the upper-case codes.</summary>
public enum Disposition
{
    /// <summary>Self-harm: lifeline now.</summary>
    Crisis,

    /// <summary>Emergency room or ambulance now.</summary>
    Emergency,

    /// <summary>A clinician today.</summary>
    SameDay,

    /// <summary>A doctor within days.</summary>
    Soon,

    /// <summary>Specialist in weeks.</summary>
    RoutineSpecialist,

    /// <summary>Simple care first, then check again.</summary>
    ConservativeFirst,

    /// <summary>Not for this service.</summary>
    OutOfScope,

    /// <summary>Only a question about treatments.</summary>
    InfoOnly,
}
