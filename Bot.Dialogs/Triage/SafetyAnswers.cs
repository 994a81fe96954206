namespace Bot.Dialogs.Triage;

/// <summary>Sign codes that stand for the safety check as a whole, not for one danger sign.</summary>
public static class SafetyAnswers
{
    /// <summary>The patient was asked twice and stayed unsure.</summary>
    public const string Open = "safety check open";
}
