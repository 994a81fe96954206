namespace Bot.Dialogs.Interview;

/// <summary>The location groups the rules speak of (clinical/triage-rules section 1); the evidence keeps the finer words.</summary>
public enum BodyArea
{
    /// <summary>Head.</summary>
    Head,

    /// <summary>Face, jaw, mouth.</summary>
    Face,

    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Shoulder.</summary>
    Shoulder,

    /// <summary>Upper arm, elbow, forearm.</summary>
    Arm,

    /// <summary>Wrist, hand.</summary>
    Hand,

    /// <summary>Upper and mid back.</summary>
    UpperBack,

    /// <summary>Chest, ribs.</summary>
    Chest,

    /// <summary>Belly.</summary>
    Abdomen,

    /// <summary>Side, between ribs and hip.</summary>
    Flank,

    /// <summary>Low back, and back with no level said.</summary>
    LowBack,

    /// <summary>Buttock, tailbone.</summary>
    Buttock,

    /// <summary>Pelvis, groin.</summary>
    PelvisGroin,

    /// <summary>Hip.</summary>
    Hip,

    /// <summary>Thigh, lower leg.</summary>
    Leg,

    /// <summary>Knee.</summary>
    Knee,

    /// <summary>Ankle, foot.</summary>
    Foot,

    /// <summary>All over.</summary>
    Widespread,

    /// <summary>A missing limb.</summary>
    Phantom,
}

/// <summary>Which group a location code belongs to.</summary>
public static class BodyAreas
{
    /// <summary>The group of a fine location code, or null for a code that is none.</summary>
    public static BodyArea? Of(string? location) => location switch
    {
        "head" => BodyArea.Head,
        "face" or "jaw" or "mouth" => BodyArea.Face,
        "neck" => BodyArea.Neck,
        "shoulder" => BodyArea.Shoulder,
        "upper arm" or "elbow" or "forearm" or "arm" => BodyArea.Arm,
        "wrist" or "hand" => BodyArea.Hand,
        "upper back" or "mid back" => BodyArea.UpperBack,
        "chest" => BodyArea.Chest,
        "abdomen" => BodyArea.Abdomen,
        "flank" => BodyArea.Flank,
        "lower back" or "back" => BodyArea.LowBack,
        "buttock" or "tailbone" => BodyArea.Buttock,
        "pelvis" or "groin" => BodyArea.PelvisGroin,
        "hip" => BodyArea.Hip,
        "thigh" or "lower leg" or "leg" => BodyArea.Leg,
        "knee" => BodyArea.Knee,
        "ankle" or "foot" => BodyArea.Foot,
        "widespread" => BodyArea.Widespread,
        "phantom" => BodyArea.Phantom,
        _ => null,
    };

    /// <summary>The group of the main complaint; null while no location is known.</summary>
    public static BodyArea? Main(EvidenceMap evidence) => Of(evidence[Slot.Location]?.Code);
}
