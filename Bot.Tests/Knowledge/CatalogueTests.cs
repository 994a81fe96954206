using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;

namespace Bot.Tests.Knowledge;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = Catalogue.Load(ContentSet.BuiltIn());

    public static TheoryData<string> Interventions => [.. Catalogue.Interventions.Select(i => i.Id)];

    [Fact]
    public void Every_intervention_extension_and_kind_of_care_is_there()
    {
        string[] expected =
        [
            "INT-DXBLOCK", "INT-MBB", "INT-SNRB", "INT-DISCO", "INT-ESI", "INT-FACET-IA", "INT-SIJ", "INT-ADHES", "INT-PNB", "INT-GON", "INT-SYMP", "INT-PLEXUS",
            "INT-JOINT", "INT-TPI", "INT-HYDRO", "INT-INTRALES", "INT-RFA-SPINE", "INT-RFA-PERIPH", "INT-CRYO", "INT-NEUROLYSIS", "INT-THERMAL", "INT-VAUG", "INT-IDET",
            "INT-PERCDISC", "INT-SCS", "INT-DRG", "INT-PNS", "INT-PUMP", "INT-DBS", "EXT-BOTOX", "EXT-SPG", "EXT-TRIGEM", "EXT-BVNA", "EXT-MILD", "EXT-PRP", "EXT-INFUS",
            "CARE-EDU", "CARE-PT", "CARE-PSY", "CARE-MED", "CARE-LIFE", "CARE-MDT", "CARE-SURG",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Catalogue.Interventions.Select(i => i.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_pain_pattern_is_there()
    {
        string[] expected =
        [
            "C-LRAD", "C-STEN", "C-AXLBP", "C-LFACET", "C-SIJ", "C-DISC", "C-FBSS", "C-VCF", "C-CRAD", "C-NECK", "C-THOR", "C-KNEE", "C-HIP", "C-SHO", "C-MYO", "C-SPORT",
            "C-BONE", "C-INFLAM", "C-ACUTE", "C-CRPS", "C-DPN", "C-PHN", "C-FOCAL", "C-PHANT", "C-CPSP", "C-TRAUMA", "C-SCI", "C-SPAST", "C-WIDE", "C-CANCER", "C-ABD",
            "C-PELV", "C-ISCH", "C-MIG", "C-TTH", "C-CLUS", "C-OCC", "C-FACE",
        ];
        Assert.Equal(expected, Catalogue.Conditions.Select(c => c.Id));
    }

    [Fact]
    public void Every_disposition_has_its_advice()
    {
        string[] codes = ["EMERGENCY", "CRISIS", "SAME_DAY", "SOON", "ROUTINE_SPECIALIST", "CONSERVATIVE_FIRST", "OUT_OF_SCOPE", "INFO_ONLY"];
        Assert.Equal(codes, Catalogue.CareAdvice.Select(a => a.Code));
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void A_procedure_tells_both_sides_and_a_way_without_it(string id)
    {
        var of = Catalogue.Intervention(id);
        Assert.NotEmpty(of.EvidenceFor);
        Assert.NotEmpty(of.EvidenceAgainst);
        Assert.Contains(of.Alternatives, a => WithoutIt.Any(word => a.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("experts|doctors|surgeons|centers|centres".Split('|'), word => of.Disagreement.Contains(word, StringComparison.OrdinalIgnoreCase)
            || of.Disagreement.Contains("Some see", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void A_needle_or_implant_asks_about_blood_thinners_and_infection(string id)
    {
        var of = Catalogue.Intervention(id);
        if (of.BleedingClass != BleedingClass.None)
        {
            Assert.Contains("CA-BLOOD", of.Cautions);
            Assert.Contains("CA-INFECT", of.Cautions);
            Assert.Contains("Do not stop", Catalogue.Caution("CA-BLOOD").For(of)!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("INT-SCS", BleedingClass.High)]
    [InlineData("INT-DRG", BleedingClass.High)]
    [InlineData("INT-VAUG", BleedingClass.High)]
    [InlineData("INT-PUMP", BleedingClass.High)]
    [InlineData("INT-ESI", BleedingClass.Intermediate)]
    [InlineData("INT-SYMP", BleedingClass.Intermediate)]
    [InlineData("EXT-SPG", BleedingClass.Intermediate)]
    [InlineData("INT-TPI", BleedingClass.Low)]
    [InlineData("INT-JOINT", BleedingClass.Low)]
    [InlineData("INT-PNS", BleedingClass.Low)]
    [InlineData("INT-MBB", BleedingClass.Low)]
    public void Bleeding_classes_are_those_of_the_society_for_regional_anesthesia(string id, BleedingClass expected) =>
        Assert.Equal(expected, Catalogue.Intervention(id).BleedingClass);

    [Fact]
    public void A_caution_speaks_of_the_procedure_it_is_asked_about_and_is_silent_where_it_does_not_matter()
    {
        var blood = Catalogue.Caution("CA-BLOOD");
        Assert.Contains("counts as high", blood.For(Catalogue.Intervention("INT-SCS"))!, StringComparison.Ordinal);
        Assert.Contains("In the neck it counts as higher", blood.For(Catalogue.Intervention("INT-MBB"))!, StringComparison.Ordinal);
        Assert.Null(Catalogue.Caution("CA-DIAB").For(Catalogue.Intervention("INT-RFA-SPINE")));
        Assert.Null(blood.For(Catalogue.Intervention("CARE-PT")));
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void Every_caution_against_every_procedure_says_to_tell_or_ask_and_never_to_stop_a_medicine(string id)
    {
        foreach (var line in Catalogue.Cautions.Select(c => c.For(Catalogue.Intervention(id))).OfType<string>())
        {
            Assert.Null(Dialogs.Knowledge.Reading.ForbiddenWording.Problem(line));
            Assert.Contains(Careful, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(line.Split('.', StringSplitOptions.TrimEntries), s => s.StartsWith("Stop", StringComparison.OrdinalIgnoreCase) || s.StartsWith("Skip", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void A_blood_thinner_is_never_stopped_on_ones_own(string id)
    {
        var line = Catalogue.Caution("CA-BLOOD").For(Catalogue.Intervention(id));
        Assert.True(line is null || (line.Contains("Do not stop", StringComparison.Ordinal) && line.Contains("decide together", StringComparison.Ordinal)), line);
    }

    [Fact]
    public void Every_caution_matters_to_some_procedure() =>
        Assert.All(Catalogue.Cautions, caution => Assert.Contains(Catalogue.Interventions, i => caution.For(i) is not null));

    [Fact]
    public void Every_steroid_shot_warns_people_with_diabetes() =>
        Assert.All(["INT-ESI", "INT-SNRB", "INT-FACET-IA", "INT-SIJ", "INT-JOINT", "INT-PNB", "INT-INTRALES", "INT-ADHES"], (string id) => Assert.Contains("CA-DIAB", Catalogue.Intervention(id).Cautions));

    [Fact]
    public void An_unknown_id_is_named() =>
        Assert.Contains("INT-MAGIC", Assert.Throws<KeyNotFoundException>(() => Catalogue.Intervention("INT-MAGIC")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sources_line_names_each_source_once() =>
        Assert.Equal("Sources: BMJ expert panel 2025; General medical knowledge.", Catalogue.SourcesLine(["S5", "GK", "S5"]));

    private static readonly string[] Careful = ["tell", "ask", "talk", "bring", "plan", "team", "doctor", "clinic"];

    private static readonly string[] WithoutIt = ["do nothing", "wait", "time", "leave it", "no implant", "no device", "no pump", "live with", "change nothing", "exam and scans without"];
}
