namespace Bot.Storage.Commands;

/// <summary>requests list.</summary>
internal sealed class RequestsCommand(IServiceProvider services) : StaffCommand(services)
{
    private const int Most = 1000;

    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        if (words is not ["list"])
        {
            return false;
        }

        var visits = await The<IVisitRequests>().List(Most, CancellationToken.None);
        var calls = await The<ICallBacks>().List(Most, CancellationToken.None);
        await Tell("saw requests", amount: visits.Length + calls.Length);
        foreach (var (at, visit) in visits.Select(stored => (stored.At, stored.Request)))
        {
            await output.WriteLineAsync($"{at:u}  {visit.Reference}  visit with {visit.Specialist}, {visit.HowSoon}  {visit.Name}, {visit.Contact}, {visit.PreferredTimes}");
        }

        foreach (var (at, call) in calls.Select(stored => (stored.At, stored.Request)))
        {
            await output.WriteLineAsync($"{at:u}  {call.Reference}  call-back, {call.Reason}  {call.Name}, {call.Contact}, {call.PreferredTimes}");
        }

        return true;
    }
}
