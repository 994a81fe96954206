namespace Bot.Dialogs.Interview;

/// <summary>Whether a finding was affirmed, denied, or asked and left open. Unknown is never read as absent.</summary>
public enum EvidenceStatus
{
    /// <summary>The person has it.</summary>
    Present,

    /// <summary>The person denied it.</summary>
    Absent,

    /// <summary>The person is not sure, or would not say.</summary>
    Unknown,
}

/// <summary>One fact of the session, with the words it came from.</summary>
/// <param name="Slot">What kind of fact.</param>
/// <param name="Code">Which one of its kind; null where the value says it all (duration, severity, age).</param>
/// <param name="Status">Affirmed, denied or open.</param>
/// <param name="Text">The patient's own words; null when it came from a button.</param>
/// <param name="Value">Numbers that belong to it.</param>
/// <param name="Turn">The turn it was said in.</param>
/// <param name="AnswerTo">The question it answers; null when it was told unasked. When a correction makes the question moot, its answers go with it.</param>
public sealed record Evidence(
    Slot Slot, string? Code, EvidenceStatus Status = EvidenceStatus.Present, string? Text = null, EvidenceValue? Value = null, int Turn = 0, string? AnswerTo = null);

/// <summary>The numbers of a fact. Only those that belong to its slot are set.</summary>
public sealed record EvidenceValue
{
    /// <summary>Duration: shortest reading, in days.</summary>
    public double? MinDays { get; init; }

    /// <summary>Duration: longest reading, in days.</summary>
    public double? MaxDays { get; init; }

    /// <summary>Severity: 0 to 10, the higher end of a range.</summary>
    public double? Score { get; init; }

    /// <summary>Severity: true when it was read from a word such as "unbearable"; null when a number was said.</summary>
    public bool? Worded { get; init; }

    /// <summary>Severity: mean of the three PEG answers, 0 to 10.</summary>
    public double? Peg { get; init; }

    /// <summary>Treatment: none, some, good, temp (good but wore off), intolerant, worse, unknown.</summary>
    public string? Effect { get; init; }

    /// <summary>Treatment: for how many weeks.</summary>
    public double? Weeks { get; init; }

    /// <summary>Treatment: how many times.</summary>
    public int? Times { get; init; }

    /// <summary>Treatment: percent of relief, 0 to 100.</summary>
    public double? ReliefPercent { get; init; }

    /// <summary>Treatment: how long the relief lasted, in weeks.</summary>
    public double? ReliefWeeks { get; init; }

    /// <summary>Age in years.</summary>
    public int? Years { get; init; }

    /// <summary>Sign: how long ago it began, in days; null when not said.</summary>
    public double? SinceDays { get; init; }
}
