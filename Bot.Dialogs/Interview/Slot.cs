namespace Bot.Dialogs.Interview;

/// <summary>The kinds of facts the interview collects (clinical/triage-rules section 1).</summary>
public enum Slot
{
    /// <summary>Where it hurts; codes are the fine vocabulary ("lower back", "knee", "widespread", "phantom").</summary>
    Location,

    /// <summary>left, right, both, middle: side of the main complaint.</summary>
    Side,

    /// <summary>Where it spreads: none, arm, "leg above knee", "leg below knee", "both legs", "chest band", head, face.</summary>
    Radiation,

    /// <summary>How long: an interval of days.</summary>
    Duration,

    /// <summary>How it began: gradual, sudden, injury, surgery, procedure, illness.</summary>
    Onset,

    /// <summary>constant, "comes and goes", "getting worse", "getting better", stable.</summary>
    Course,

    /// <summary>Average pain 0 to 10.</summary>
    Severity,

    /// <summary>aching, sharp, throbbing, burning, electric, tingling, numb, cramping, tight, pressure, "touch hurts" ...</summary>
    Quality,

    /// <summary>What makes it worse.</summary>
    WorseWith,

    /// <summary>What eases it.</summary>
    BetterWith,

    /// <summary>What was tried; the value holds effect, weeks and times.</summary>
    Treatment,

    /// <summary>CA codes: things that change the safety of a procedure.</summary>
    Caution,

    /// <summary>What a doctor told the patient it is; condition pattern ids (C-LRAD) or words such as "cancer".</summary>
    Diagnosis,

    /// <summary>Age in years of the person with the pain.</summary>
    Age,

    /// <summary>self, family, other: who writes.</summary>
    Reporter,

    /// <summary>A procedure the patient named or asked about (INT-, EXT- ids).</summary>
    AskedAbout,

    /// <summary>A danger sign ("saddle numbness", "fever"): what red flags are made of. Codes are those of danger-signs.yaml.</summary>
    Sign,

    /// <summary>What the patient wants to do again.</summary>
    Goal,
}
