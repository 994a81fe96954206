using System.Collections.Immutable;

namespace Bot.Dialogs.Triage;

/// <summary>Classes of treatment that the rules count (clinical/triage-rules section 1, conservative_ok).</summary>
internal static class Therapies
{
    /// <summary>Active therapy: the patient moves.</summary>
    public static ImmutableHashSet<string> Active { get; } = ["physical therapy", "exercise", "rehab", "hand therapy", "yoga", "CARE-PT"];

    /// <summary>The other classes of simple care.</summary>
    public static ImmutableHashSet<string> OtherClasses { get; } =
    [
        "nsaid", "acetaminophen", "prescription medicine", "pain medicine", "gabapentin", "pregabalin", "duloxetine", "tricyclic", "opioid", "muscle relaxant",
        "topical", "oral steroid", "carbamazepine", "antidepressant", "anticonvulsant", "migraine preventive", "triptan", "heat", "ice", "tens", "brace", "splint",
        "massage", "chiropractic", "osteopathy", "acupuncture", "counseling", "mirror therapy", "supplement",
        "painkiller", "nerve pain medicine", "migraine medicine", "steroids", "alternative medicine", "orthotics", "injection", "rest",
        "INT-ESI", "INT-MBB", "INT-RFA-SPINE", "INT-RFA-PERIPH", "INT-JOINT", "INT-TPI", "INT-SIJ", "INT-SNRB", "INT-PNB", "INT-GON", "INT-FACET-IA", "surgery",
    ];

    /// <summary>Medicines taken every day against headache or face pain.</summary>
    public static ImmutableHashSet<string> HeadachePreventives { get; } =
        ["migraine preventive", "migraine medicine", "nerve pain medicine", "propranolol", "topiramate", "beta blocker", "tricyclic", "duloxetine", "anticonvulsant", "carbamazepine", "gabapentin", "pregabalin", "botox", "EXT-BOTOX"];

    /// <summary>Needle procedures of tiers 3 and 4.</summary>
    public static ImmutableHashSet<string> Needles { get; } =
        ["INT-ESI", "INT-SNRB", "INT-MBB", "INT-FACET-IA", "INT-SIJ", "INT-SYMP", "INT-PLEXUS", "INT-RFA-SPINE", "INT-RFA-PERIPH", "INT-CRYO", "INT-ADHES", "INT-PERCDISC"];
}
