namespace Bot.Benchmarks.Understand;

/// <summary>From the codes of this project to the vocabulary of the labelled slots.</summary>
internal static class SlotVocabulary
{
    /// <summary>The labelled names a location code may stand for.</summary>
    public static string[] Location(string code) => code switch
    {
        "back" => ["lower back", "mid back", "upper back"],
        "leg" => ["thigh", "lower leg"],
        "arm" => ["upper arm", "forearm"],
        "flank" => ["abdomen", "lower back"],
        _ => [code],
    };

    /// <summary>The labelled name of a treatment code.</summary>
    public static string Treatment(string code) => code switch
    {
        "physical therapy" => "physiotherapy",
        "acetaminophen" => "paracetamol",
        "painkiller" => "painkiller_unspecified",
        "oral steroid" or "steroids" => "steroid_oral",
        "steroid epidural" or "joint injection" or "facet injection" or "sacroiliac injection" => "steroid_injection",
        "nerve root block" or "medial branch block" or "diagnostic block" or "trigger point injection" or "nerve block" or "occipital block" or "sympathetic block" or "plexus block"
            or "hydrodissection" or "intralesional injection" or "botox" or "platelet injection" or "injection" or "sphenopalatine block" => "injection_other",
        "alternative medicine" => "alternative_medicine",
        "nsaid" or "opioid" or "topical" or "exercise" or "chiropractic" or "massage" or "acupuncture" or "supplement" or "ice" or "heat" or "rest" or "brace" or "orthotics" or "surgery" => code,
        _ => "other",
    };

    /// <summary>Whether an effect of this project is the labelled one. The labels have no word for "could not take it": it is any but a success.</summary>
    public static bool SameEffect(string? ours, string labelled) => labelled switch
    {
        "helped" => ours is "good" or "some",
        "partial" => ours is "some" or "temp",
        "not_helped" => ours is "none" or "intolerant",
        "worse" => ours is "worse" or "intolerant",
        _ => ours is null or "unknown" or "intolerant",
    };
}
