namespace Bot.Storage.Commands;

/// <summary>outbox list, outbox retry ID.</summary>
internal sealed class OutboxCommand(IServiceProvider services) : StaffCommand(services)
{
    private const int Most = 1000;

    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        switch (words)
        {
            case ["list"]:
                await List(output);
                return true;
            case ["retry", var id] when DeadLetter.Parse(id) is { } letter:
                await output.WriteLineAsync(await The<IDeadLetters>().Retry(letter, Who, CancellationToken.None)
                    ? $"The service sends {id} within seconds."
                    : $"{id} is no reply that was given up.");
                return true;
            default:
                return false;
        }
    }

    private async Task List(TextWriter output)
    {
        var letters = await The<IDeadLetters>().List(Most, CancellationToken.None);
        foreach (var letter in letters)
        {
            await output.WriteLineAsync($"{letter.Id}  {letter.At:u}  failed {letter.Failures} times");
        }

        await output.WriteLineAsync(letters.IsEmpty ? "No reply was given up." : $"{letters.Length} given up.");
    }
}
