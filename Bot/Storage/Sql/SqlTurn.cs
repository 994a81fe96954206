using System.Collections.Immutable;
using Bot.Storage.Audit;
using Bot.Storage.Encryption;

namespace Bot.Storage.Sql;

/// <summary>Stores one turn inside a transaction that its caller commits. A turn that is refused has changed nothing.</summary>
internal sealed class SqlTurn(ISqlTransaction transaction, TurnStatements statements, StoredText text)
{
    internal async Task<CommitResult> Store()
    {
        // Duplicate before conflict: a redelivery finds a newer version by its very nature.
        if (await Earlier() is { } earlier)
        {
            return new CommitResult.Duplicate(earlier);
        }

        if (await transaction.Execute(statements.Claim) == 0)
        {
            return new CommitResult.Conflict();
        }

        var forgotten = statements.Turn.Forget is { } scope ? await Forget(scope) : null;
        var waiting = await Waiting();
        await transaction.ExecuteAll(waiting || !MustSend ? statements.Rest : [.. statements.Rest, statements.ClaimSending()]);
        return new CommitResult.Committed(waiting, forgotten);
    }

    private async Task<ForgetReceipt> Forget(ForgetScope scope)
    {
        var key = statements.Turn.Before.Key;
        var receipt = await new Forgetting(transaction, key, scope).Run(text);
        await transaction.Execute(Forgetting.Entry(key, receipt, AuditEntry.Patient, statements.At));
        return receipt;
    }

    private async Task<ImmutableArray<LogEntry>?> Earlier()
    {
        foreach (var delivery in statements.Turn.DeliveryKeys)
        {
            var spans = await transaction.Query(statements.Span(delivery), row => (First: row.GetInt64(0), Last: row.GetInt64(1)));
            if (spans is [var span])
            {
                var rows = await transaction.Query(statements.Entries(span.First, span.Last), ActivityRow.Read);
                return [.. rows.Select(row => row.Value(statements.Turn.Before.Key, text))];
            }
        }

        return null;
    }

    private bool MustSend => statements.Turn.Entries.Any(entry => entry.Unsent);

    private async Task<bool> Waiting() => MustSend && (await transaction.Query(statements.Waiting(), _ => true)).Count > 0;
}
