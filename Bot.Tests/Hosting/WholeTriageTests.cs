using System.Text.Json;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Hosting;

public sealed class WholeTriageTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string Sciatica = "Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. "
        + "PT 10 weeks and gabapentin, still 6 out of 10.";

    private readonly EmulatorUser _user = new(shared.Host);

    [Fact]
    public async Task Five_months_of_sciatica_reaches_the_specialist_by_R16_asking_only_what_is_missing()
    {
        var (asked, trace) = await AnswerEverything(Sciatica);
        Assert.Equal(["consent", "safety:low back", "cautions", "review"], asked);
        Assert.Equal(("ROUTINE_SPECIALIST", "IPM"), (trace.GetProperty("disposition").GetString(), trace.GetProperty("specialist").GetString()));
        Assert.Equal(["R16"], trace.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        var interventions = trace.GetProperty("interventions").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.Contains("INT-ESI", interventions);
        Assert.Contains("INT-SNRB", interventions);
    }

    [Fact]
    public async Task Numb_between_the_legs_is_answered_with_emergency_advice_at_once()
    {
        var replies = await _user.Say("Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        var trace = EmulatorUser.Trace(replies);
        Assert.Equal(("EMERGENCY", "Emergency"), (trace.GetProperty("disposition").GetString(), trace.GetProperty("stageAfter").GetString()));
        Assert.Contains("911", string.Join(' ', replies.Select(reply => reply.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_visit_request_is_stored_under_the_reference_that_the_patient_sees()
    {
        var (_, trace) = await AnswerEverything(Sciatica);
        Assert.Equal("Guidance", trace.GetProperty("stageAfter").GetString());
        await Press(trace, "visit");
        await _user.Say("Ada Lovelace");
        await _user.Say("ada@example.org");
        var replies = await _user.Say("weekday mornings");
        var visits = shared.Host.Services.GetRequiredService<IVisitRequests>();
        var visit = Assert.Single(await visits.List(10, default), visit => visit.Request.Name == "Ada Lovelace");
        Assert.Equal(("ada@example.org", "weekday mornings", "IPM"), (visit.Request.Contact, visit.Request.PreferredTimes, visit.Request.Specialist));
        Assert.Contains(visit.Request.Reference, string.Join(" ", replies.Select(reply => reply.GetRawText())), StringComparison.Ordinal);
        Assert.Contains("6 out of 10", string.Join('\n', visit.Request.Summary), StringComparison.Ordinal);
    }

    private async Task<(List<string> Asked, JsonElement Trace)> AnswerEverything(string first)
    {
        var asked = new List<string>();
        var trace = EmulatorUser.Trace(await _user.Say(first));
        while (trace.GetProperty("stageAfter").GetString() is "Consent" or "Interview" or "Review" && asked.Count < 12)
        {
            asked.Add(trace.GetProperty("pendingQuestion").GetString()!);
            trace = await Press(trace, asked[^1] switch { "consent" => "me", "review" => "right", _ => "none" });
        }

        return (asked, trace);
    }

    private async Task<JsonElement> Press(JsonElement trace, string action)
    {
        var question = trace.GetProperty("pendingQuestion").GetString();
        return EmulatorUser.Trace(await _user.Submit($$"""{"card":"{{question}}","turn":{{trace.GetProperty("turn").GetInt32()}},"action":"{{action}}"}"""));
    }
}
