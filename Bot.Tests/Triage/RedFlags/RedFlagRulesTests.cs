using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Triage.RedFlags;

namespace Bot.Tests.Triage.RedFlags;

public sealed class RedFlagRulesTests
{
    private static readonly RedFlagRules Rules = RedFlagRules.Load(ContentSet.BuiltIn());

    [Fact]
    public void All_39_flags_of_the_clinic_are_there_once()
    {
        Assert.Equal(39, Rules.All.Length);
        Assert.Equal(39, Rules.All.Select(f => f.Id).Distinct().Count());
    }

    [Fact]
    public void Nothing_known_raises_nothing() => Assert.Empty(Rules.Screen(EvidenceMap.Empty));

    [Fact]
    public void A_new_numb_saddle_is_an_emergency()
    {
        var finding = Assert.Single(Rules.Screen(Signs("saddle numbness")));
        Assert.Equal(("RF-01", EvidenceStatus.Present, Disposition.Emergency), (finding.Id, finding.Status, finding.Level!.Value));
    }

    [Fact]
    public void A_bladder_change_of_months_is_for_today_and_with_a_known_cause_for_this_week()
    {
        var old = new Evidence(Slot.Sign, "urinary retention", Value: new EvidenceValue { SinceDays = 90 });
        Assert.Equal(Disposition.SameDay, Find(EvidenceMap.Empty.With(old), "RF-01").Level);
        Assert.Equal(Disposition.Soon, Find(EvidenceMap.Empty.With([old, new Evidence(Slot.Sign, "bladder cause known")]), "RF-01").Level);
    }

    [Fact]
    public void An_open_answer_is_unknown_and_never_absent()
    {
        var finding = Find(EvidenceMap.Empty.With(new Evidence(Slot.Sign, "saddle numbness", EvidenceStatus.Unknown)), "RF-01");
        Assert.Equal((EvidenceStatus.Unknown, Disposition.Emergency), (finding.Status, finding.Level!.Value));
    }

    [Fact]
    public void A_denied_sign_makes_its_flag_absent()
    {
        var finding = Find(EvidenceMap.Empty.With(new Evidence(Slot.Sign, "saddle numbness", EvidenceStatus.Absent, "no numbness")), "RF-01");
        Assert.Equal((EvidenceStatus.Absent, null, "no numbness"), (finding.Status, finding.Level, finding.Text));
    }

    [Fact]
    public void Fever_alone_is_no_spine_infection_but_with_back_pain_it_is_for_today()
    {
        var fever = Signs("fever");
        Assert.DoesNotContain(Rules.Screen(fever), f => f is { Id: "RF-02", Status: EvidenceStatus.Present });
        Assert.Equal(Disposition.SameDay, Find(fever.With(new Evidence(Slot.Location, "lower back")), "RF-02").Level);
        Assert.Equal(
            Disposition.Emergency,
            Find(fever.With([new Evidence(Slot.Location, "lower back"), new Evidence(Slot.Sign, "injects drugs")]), "RF-02").Level);
    }

    [Fact]
    public void Slots_raise_flags_too()
    {
        var chest = Signs("cold sweat").With(new Evidence(Slot.Location, "chest"));
        Assert.Equal(Disposition.Emergency, Find(chest, "RF-09").Level);
        var newHeadache = Signs("headache is new").With(new Evidence(Slot.Age, null, Value: new EvidenceValue { Years = 57 }));
        Assert.Equal(Disposition.Soon, Find(newHeadache, "RF-14").Level);
    }

    [Fact]
    public void A_fall_of_three_years_ago_is_no_broken_bone()
    {
        var fall = EvidenceMap.Empty.With([
            new Evidence(Slot.Sign, "high fall", Value: new EvidenceValue { SinceDays = 1000 }), new Evidence(Slot.Location, "lower back")]);
        Assert.DoesNotContain(Rules.Screen(fall), f => f.Status == EvidenceStatus.Present);
    }

    [Fact]
    public void A_flag_has_a_calmer_line_below_emergency()
    {
        var flag = Rules["RF-02"];
        Assert.NotEqual(flag.SayAt(Disposition.Emergency), flag.SayAt(Disposition.SameDay));
        Assert.Equal(flag.Say, flag.SayAt(Disposition.Emergency));
    }

    [Fact]
    public void A_condition_that_cannot_be_read_names_file_and_line()
    {
        var content = ContentSet.BuiltIn();
        var broken = content with { Files = content.Files.SetItem("en/red-flags.yaml", content.Files["en/red-flags.yaml"].Replace("at spine", "at spien")) };
        var error = Assert.Throws<ContentException>(() => RedFlagRules.Load(broken));
        Assert.Contains("spien", error.Message);
        Assert.True(error.Line > 0);
    }

    private static EvidenceMap Signs(params string[] codes) => EvidenceMap.Empty.With(codes.Select(c => new Evidence(Slot.Sign, c)));

    private static RedFlagFinding Find(EvidenceMap evidence, string id) => Assert.Single(Rules.Screen(evidence), f => f.Id == id);
}
