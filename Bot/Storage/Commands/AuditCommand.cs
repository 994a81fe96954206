using Bot.Storage.Audit;

namespace Bot.Storage.Commands;

/// <summary>audit list.</summary>
internal sealed class AuditCommand(IServiceProvider services) : StaffCommand(services)
{
    private const int Most = 1000;

    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        if (words is not ["list"])
        {
            return false;
        }

        foreach (var entry in await The<IAuditTrail>().List(Most, CancellationToken.None))
        {
            await output.WriteLineAsync($"{entry.At:u}  {entry.Who}  {entry.What}  {entry.Subject}  {entry.Amount}");
        }

        return true;
    }
}
