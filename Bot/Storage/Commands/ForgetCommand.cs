namespace Bot.Storage.Commands;

/// <summary>forget CONVERSATION.</summary>
internal sealed class ForgetCommand(IServiceProvider services) : StaffCommand(services)
{
    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        if (words is not [var key] || !key.Contains('/', StringComparison.Ordinal))
        {
            return false;
        }

        var receipt = await The<IConversationStore>().Forget(ConversationKey.Parse(key), ForgetScope.Everything, Who, CancellationToken.None);
        await output.WriteLineAsync($"Removed: {receipt.Messages} messages, {receipt.Requests} requests. Backups from before still hold them until they are removed.");
        return true;
    }
}
