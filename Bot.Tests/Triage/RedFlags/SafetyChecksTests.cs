using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage.RedFlags;

namespace Bot.Tests.Triage.RedFlags;

public sealed class SafetyChecksTests
{
    private static readonly string[] FineLocations =
    [
        "head", "face", "jaw", "mouth", "neck", "shoulder", "upper arm", "elbow", "forearm", "wrist", "hand", "chest", "upper back", "mid back", "lower back",
        "tailbone", "abdomen", "pelvis", "groin", "hip", "buttock", "thigh", "knee", "lower leg", "ankle", "foot", "widespread", "back", "leg", "arm", "flank", "phantom",
    ];

    [Fact]
    public void Every_location_has_exactly_one_safety_check()
    {
        var covered = SafetyChecks.Load(ContentSet.BuiltIn()).SelectMany(c => c.Locations).Order().ToArray();
        Assert.Equal(FineLocations.Order().ToArray(), covered);
    }

    [Fact]
    public void Every_sign_that_is_asked_about_belongs_to_a_red_flag()
    {
        var known = RedFlagRules.Load(ContentSet.BuiltIn()).All.SelectMany(f => f.Signs).ToHashSet();
        var asked = SafetyChecks.Load(ContentSet.BuiltIn()).SelectMany(c => c.Choices).SelectMany(c => c.Means).Where(e => e.Slot == Slot.Sign).Select(e => e.Code!);
        Assert.All(asked, code => Assert.Contains(code, known));
    }

    [Fact]
    public void The_question_about_procedures_is_asked_of_everybody() =>
        Assert.Empty(Assert.Single(SafetyChecks.Load(ContentSet.BuiltIn()), c => c.Group == "procedure").Locations);
}
