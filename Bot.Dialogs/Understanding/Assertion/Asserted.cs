using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding.Assertion;

/// <summary>Whether, when and for whom something said holds.</summary>
internal readonly record struct Asserted(EvidenceStatus Status, TimeFrame When, Person Who)
{
    /// <summary>The patient has it now.</summary>
    public bool HoldsNow => this == default;
}
