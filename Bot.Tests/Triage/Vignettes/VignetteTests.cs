using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Tests.Triage.Vignettes;

public sealed class VignetteTests
{
    private static readonly string[] Grave = ["emergencies", "emergencies-held-out", "crisis", "crisis-held-out", "second-round", "third-round", "fourth-round", "fifth-round", "sixth-round"];
    private static readonly string[] Harmless = ["others", "others-held-out", "second-round", "third-round", "fourth-round", "fifth-round", "sixth-round"];

    [Fact]
    public void No_emergency_and_no_crisis_is_missed()
    {
        var missed = Vignette.Of(Grave).Where(v => v.Level is "EMERGENCY" or "CRISIS").Where(v => Most(v.Screen()) is not <= Disposition.Emergency);
        Assert.Empty(missed);
    }

    [Fact]
    public void A_person_in_crisis_gets_the_crisis_path_or_the_gentle_question()
    {
        var missed = Vignette.Of(Grave).Where(v => v.Level == "CRISIS").Where(v => !v.Screen().Any(f => f is { Id: "RF-30", Level: Disposition.Crisis }));
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("negated")]
    [InlineData("historical")]
    [InlineData("hypothetical")]
    [InlineData("other person")]
    [InlineData("idiom")]
    public void What_is_not_there_now_in_the_patient_raises_nothing(string kind)
    {
        var alarms = Vignette.Of(Harmless).Where(v => v.Kind == kind && v.Level == "NONE").Where(v => v.Screen().Any(f => f.Status == EvidenceStatus.Present));
        Assert.Empty(alarms);
    }

    [Fact]
    public void Everyday_complaints_are_no_emergency()
    {
        var alarms = Vignette.Of(Harmless).Where(v => v.Level == "NONE").Where(v => Acting(v.Screen()) is <= Disposition.Emergency);
        Assert.Empty(alarms);
    }

    [Fact]
    public void What_is_for_today_or_this_week_is_not_missed()
    {
        var missed = Vignette.Of("urgent", "urgent-held-out", "second-round").Where(v => v.Level is "SAME_DAY" or "SOON").Where(v => Most(v.Screen()) is null).ToList();
        Assert.True(missed.Count <= 1, string.Join("\n", missed));
    }

    /// <summary>The clinic's own trigger phrases; a few name no place of the body and wait for the safety check, which asks them.</summary>
    [Fact]
    public void The_clinics_triggers_raise_a_flag()
    {
        var triggers = Vignette.Of("clinic-phrases").Where(v => v.Level == "FLAG").ToList();
        var silent = triggers.Where(v => v.Screen().Count == 0).ToList();
        Assert.True(silent.Count <= triggers.Count / 25, string.Join("\n", silent));
    }

    [Fact]
    public void The_clinics_harmless_phrases_do_not_raise_their_flag()
    {
        var alarms = Vignette.Of("clinic-phrases").Where(v => v.Level == "NONE")
            .Where(v => v.Screen().Any(f => f.Id == v.Flag && f is { Status: EvidenceStatus.Present, Level: <= Disposition.SameDay }));
        Assert.Empty(alarms);
    }

    [Fact]
    public void One_more_sign_never_makes_it_less_urgent()
    {
        // These two are the documented answers that lower a flag: a known cause, and legs that tire only after a walk.
        string[] lowering = ["bladder cause known", "long walking limit"];
        var signs = Vignette.Rules.All.SelectMany(f => f.Signs).Except(lowering).Distinct().ToList();
        foreach (var vignette in Vignette.Of("emergencies", "urgent", "crisis"))
        {
            var evidence = vignette.Evidence();
            var before = Acting(Vignette.Rules.Screen(evidence)) ?? Disposition.InfoOnly;
            Assert.All(signs.Where(s => evidence.Find(Slot.Sign, s) is null), sign =>
            {
                var all = Vignette.Rules.Screen(evidence.With(new Evidence(Slot.Sign, sign)));
                Assert.True(Most(all) <= before, $"{vignette} is less urgent with {sign}");
            });
        }
    }

    private static Disposition? Acting(IEnumerable<RedFlagFinding> flags) => flags.Where(f => f.Status == EvidenceStatus.Present).Min(f => f.Level);

    private static Disposition? Most(IEnumerable<RedFlagFinding> flags) => flags.Where(f => f.Status != EvidenceStatus.Absent).Min(f => f.Level);
}
