namespace Bot.Dialogs.Triage;

/// <summary>The upper-case code of a disposition, as content, trace and documents write it.</summary>
public static class DispositionCode
{
    /// <summary>EMERGENCY, SAME_DAY and so on.</summary>
    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.Crisis => "CRISIS",
        Disposition.Emergency => "EMERGENCY",
        Disposition.SameDay => "SAME_DAY",
        Disposition.Soon => "SOON",
        Disposition.RoutineSpecialist => "ROUTINE_SPECIALIST",
        Disposition.ConservativeFirst => "CONSERVATIVE_FIRST",
        Disposition.OutOfScope => "OUT_OF_SCOPE",
        Disposition.InfoOnly => "INFO_ONLY",
    };
}
