namespace Bot.Dialogs.Triage;

/// <summary>Why a topic stands where it does on the list.</summary>
public enum TopicTag
{
    /// <summary>May suit now.</summary>
    Now,

    /// <summary>The patient asked about it: always explained, first.</summary>
    Asked,

    /// <summary>Only after simple care: a later option.</summary>
    Later,

    /// <summary>Tried without success: named last.</summary>
    Tried,

    /// <summary>Helped before: a repeat, or the step it leads to.</summary>
    HelpedBefore,

    /// <summary>Not during pregnancy.</summary>
    AfterBirth,
}

/// <summary>An intervention to explain.</summary>
/// <param name="Id">INT-, EXT- or CARE- id of the catalogue.</param>
/// <param name="Tag">Why it stands here.</param>
public sealed record Topic(string Id, TopicTag Tag);
