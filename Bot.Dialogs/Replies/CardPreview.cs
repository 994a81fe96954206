using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>Cards outside a conversation, for those who write the content.</summary>
public static class CardPreview
{
    /// <summary>The card of an intervention as a patient sees it who told nothing but every caution; null when there is none of this id.</summary>
    /// <param name="content">The content of one language.</param>
    /// <param name="clinic">What to say about the clinic.</param>
    /// <param name="id">INT-ESI and so on; case does not matter.</param>
    /// <exception cref="ContentException">The content has a mistake; names file and line.</exception>
    public static InterventionView? Intervention(ContentSet content, ClinicDetails clinic, string id)
    {
        var catalogue = Catalogue.Load(content);
        var known = catalogue.Interventions.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return null;
        }

        var cautions = EvidenceMap.Empty.With(catalogue.Cautions.Select(c => new Evidence(Slot.Caution, c.Code)));
        var nothing = new Assessment(null, [], [], [], [], ImmutableArray<Evidence>.Empty);
        var voice = new InterventionVoice(Phrases.Load(content, clinic), catalogue);
        return (voice.Show(new Topic(known.Id, TopicTag.Now), nothing, cautions, 1) as Reply.Show)?.Card as InterventionView;
    }
}
