namespace Bot.Tests.Hosting;

public sealed class WholeTriageTests(SharedService shared) : IClassFixture<SharedService>
{
    private readonly EmulatorUser _user = new(shared.Host);

    [Fact]
    public async Task Five_months_of_sciatica_reaches_the_specialist_by_R16_asking_only_what_is_missing()
    {
        await _user.Say("Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. "
            + "PT 10 weeks and gabapentin, still 6 out of 10.");
        var asked = new List<string>();
        var trace = EmulatorUser.Trace(await _user.Say("Yes, me"));
        for (; trace.TryGetProperty("pendingQuestion", out var pending) && trace.GetProperty("stageAfter").GetString() is "Interview" or "Review"; asked.Add(pending.GetString()!))
        {
            trace = EmulatorUser.Trace(await _user.Say(trace.GetProperty("stageAfter").GetString() is "Review" ? "yes, that's right" : "none of these"));
            Assert.True(asked.Count < 12, string.Join(' ', asked));
        }

        Assert.Equal("ROUTINE_SPECIALIST", trace.GetProperty("disposition").GetString());
        Assert.Contains("R16", trace.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        var interventions = trace.GetProperty("interventions").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.Contains("INT-ESI", interventions);
        Assert.Contains("INT-SNRB", interventions);
        Assert.DoesNotContain(asked, question => question is "duration" or "severity" or "where" or "spread" or "treatments");
    }

    [Fact]
    public async Task Numb_between_the_legs_is_answered_with_emergency_advice_at_once()
    {
        var replies = await _user.Say("Back pain for a month but since yesterday I'm numb between my legs and I can't pee properly.");
        var trace = EmulatorUser.Trace(replies);
        Assert.Equal(("EMERGENCY", "Emergency"), (trace.GetProperty("disposition").GetString(), trace.GetProperty("stageAfter").GetString()));
        Assert.Contains("911", string.Join(' ', replies.Select(reply => reply.GetRawText())), StringComparison.Ordinal);
    }
}
