using Bot.Dialogs;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Tests.Dialog;

public sealed class SessionTests
{
    private static readonly TriageSession Full = TriageSession.Start("PV-7K3Q9M", "en") with
    {
        Turn = 12,
        Stage = TriageStage.VisitRequest,
        Pending = "visit-contact",
        PendingSince = 11,
        Tries = 1,
        Asked = ["consent", "story"],
        Settled = ["consent", "story"],
        Cleared = ["RF-01"],
        Visit = new VisitDraft("Maria Lopez", null, "Monday mornings"),
        VisitsSent = 1,
        Evidence = EvidenceMap.Empty.With(
        [
            new Evidence(Slot.Location, "knee", EvidenceStatus.Present, "my knee", null, 2),
            new Evidence(Slot.Duration, null, EvidenceStatus.Present, "5 months", new EvidenceValue { MinDays = 150, MaxDays = 155 }, 2),
            new Evidence(Slot.Sign, "fever", EvidenceStatus.Absent, "no fever", null, 3),
            new Evidence(Slot.Caution, "CA-BLOOD", EvidenceStatus.Unknown),
        ]),
    };

    [Fact]
    public void A_session_comes_back_from_json_unchanged() => Assert.Equal(SessionJson.Write(Full), SessionJson.Write(SessionJson.Read(SessionJson.Write(Full))!));

    [Fact]
    public void Json_holds_names_not_numbers()
    {
        var json = SessionJson.Write(Full);
        Assert.Contains("\"stage\":\"VisitRequest\"", json);
        Assert.Contains("\"slot\":\"Duration\"", json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"schema\":99,\"reference\":\"PV-1\"}")]
    [InlineData("{\"schema\":1,\"reference\":\"PV-1\",\"stage\":\"Nowhere\"}")]
    [InlineData("[1,2]")]
    public void What_is_no_session_of_a_known_schema_reads_as_none(string json) => Assert.Null(SessionJson.Read(json));

    [Fact]
    public void A_finer_place_stands_where_the_coarser_one_stood_and_only_once()
    {
        var back = new Evidence(Slot.Location, "back", Text: "my back");
        var map = EvidenceMap.Empty.With([back, new Evidence(Slot.Location, "knee"), new Evidence(Slot.Location, "lower back")]);

        var finer = map.Replace(back, new Evidence(Slot.Location, "lower back", Text: "low down"));

        Assert.Equal(["lower back", "knee"], finer.Present(Slot.Location).Select(e => e.Code));
    }

    [Fact]
    public void A_fact_of_the_same_slot_and_code_takes_the_place_of_the_earlier_one()
    {
        var map = Full.Evidence.With(new Evidence(Slot.Sign, "fever", EvidenceStatus.Present, "now a fever"));
        Assert.Equal(Full.Evidence.Count, map.Count);
        Assert.True(map.Has(Slot.Sign, "fever"));
    }
}
