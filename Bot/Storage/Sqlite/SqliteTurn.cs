using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Stores one turn inside a transaction that its caller commits.</summary>
internal sealed class SqliteTurn(SqliteConnection connection, SqliteTransaction transaction, TurnRecord turn)
{
    private readonly string _key = turn.Before.Key.ToString();

    internal CommitResult Store()
    {
        // Duplicate before conflict: a redelivery finds a newer version by its very nature.
        if (Earlier() is { } earlier)
        {
            return new CommitResult.Duplicate(earlier);
        }

        if (Version() != turn.Before.Version)
        {
            return new CommitResult.Conflict();
        }

        var waiting = Waiting();
        StoreSession();
        StoreEntries();
        StoreDeliveries();
        StoreVisits();
        return new CommitResult.Committed(waiting);
    }

    private ImmutableArray<LogEntry>? Earlier()
    {
        foreach (var delivery in turn.DeliveryKeys)
        {
            var span = connection.QuerySingleOrDefault<DeliveryRow>(
                "SELECT first_number AS FirstNumber, last_number AS LastNumber FROM delivery WHERE conversation = @key AND delivery_key = @delivery",
                new { key = _key, delivery },
                transaction);
            if (span is not null)
            {
                return Entries(span);
            }
        }

        return null;
    }

    private ImmutableArray<LogEntry> Entries(DeliveryRow span) => [.. connection.Query<ActivityRow>(
        $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND number BETWEEN @FirstNumber AND @LastNumber ORDER BY number",
        new { key = _key, span.FirstNumber, span.LastNumber },
        transaction).Select(row => row.Value())];

    private long Version() =>
        connection.ExecuteScalar<long?>("SELECT version FROM conversation WHERE conversation = @key", new { key = _key }, transaction) ?? 0;

    private bool Waiting() => turn.Entries.Any(entry => entry.Unsent)
        && connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM activity WHERE conversation = @key AND due_at IS NOT NULL)", new { key = _key }, transaction);

    private void StoreSession()
    {
        var last = turn.Entries.LastOrDefault();
        var row = new
        {
            key = _key,
            version = turn.Before.Version + 1,
            number = last?.Number ?? turn.Before.LastNumber,
            at = (last?.At ?? turn.Before.LastAt).ToUnixTimeMilliseconds(),
            session = StoredText.Write(turn.Session),
        };
        connection.Execute(
            "INSERT INTO conversation (conversation, version, last_number, last_at, session) VALUES (@key, @version, @number, @at, @session) "
            + "ON CONFLICT (conversation) DO UPDATE SET version = @version, last_number = @number, last_at = @at, session = @session",
            row,
            transaction);
        if (turn.SetAside is { } old)
        {
            connection.Execute(
                "INSERT INTO session_set_aside (conversation, version, at, session) VALUES (@key, @version, @at, @old)",
                new { key = _key, version = turn.Before.Version, row.at, old = StoredText.Write(old) },
                transaction);
        }
    }

    private void StoreEntries()
    {
        var sendBy = turn.SendBy.ToUnixTimeMilliseconds();
        foreach (var entry in turn.Entries)
        {
            connection.Execute(
                "INSERT INTO activity (conversation, number, id, author, at, body, unsent, due_at) VALUES (@key, @Number, @Id, @author, @at, @body, @Unsent, @due)",
                new
                {
                    key = _key,
                    entry.Number,
                    entry.Id,
                    author = (int)entry.Author,
                    at = entry.At.ToUnixTimeMilliseconds(),
                    body = StoredText.Write(entry.Activity),
                    entry.Unsent,
                    due = entry.Unsent ? sendBy : (long?)null,
                },
                transaction);
        }
    }

    private void StoreDeliveries()
    {
        foreach (var delivery in turn.DeliveryKeys)
        {
            connection.Execute(
                "INSERT INTO delivery (conversation, delivery_key, first_number, last_number) VALUES (@key, @delivery, @first, @last)",
                new { key = _key, delivery, first = turn.Before.LastNumber + 1, last = turn.Before.LastNumber + turn.Entries.Length },
                transaction);
        }
    }

    private void StoreVisits()
    {
        foreach (var visit in turn.Visits)
        {
            connection.Execute(
                "INSERT INTO visit_request (conversation, reference, at, body) VALUES (@key, @Reference, @at, @body) "
                + "ON CONFLICT (conversation, reference) DO UPDATE SET at = @at, body = @body",
                new { key = _key, visit.Reference, at = turn.Entries[^1].At.ToUnixTimeMilliseconds(), body = StoredText.Write(VisitRequestJson.Write(visit)) },
                transaction);
        }
    }
}
