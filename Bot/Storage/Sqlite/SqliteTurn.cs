using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Stores one turn inside a transaction that its caller commits.</summary>
internal sealed class SqliteTurn(SqliteStatements statements, SqliteTransaction transaction, TurnRecord turn)
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
            if (Span(delivery) is { } span)
            {
                return Entries(span.First, span.Last);
            }
        }

        return null;
    }

    private (long First, long Last)? Span(string delivery)
    {
        using var reader = With(
            "SELECT first_number, last_number FROM delivery WHERE conversation = @key AND delivery_key = @delivery",
            ("@key", _key),
            ("@delivery", delivery)).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    private ImmutableArray<LogEntry> Entries(long first, long last)
    {
        using var reader = With(
            "SELECT number, id, author, at, body, unsent FROM activity WHERE conversation = @key AND number BETWEEN @first AND @last ORDER BY number",
            ("@key", _key),
            ("@first", first),
            ("@last", last)).ExecuteReader();
        var entries = ImmutableArray.CreateBuilder<LogEntry>();
        while (reader.Read())
        {
            var row = new ActivityRow(
                reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetFieldValue<byte[]>(4), reader.GetInt64(5), Failures: 0);
            entries.Add(row.Value());
        }

        return entries.DrainToImmutable();
    }

    private long Version() => With("SELECT version FROM conversation WHERE conversation = @key", ("@key", _key)).ExecuteScalar() is long version ? version : 0;

    private bool Waiting() => turn.Entries.Any(entry => entry.Unsent)
        && With("SELECT 1 FROM activity WHERE conversation = @key AND due_at IS NOT NULL LIMIT 1", ("@key", _key)).ExecuteScalar() is not null;

    private void StoreSession()
    {
        var last = turn.Entries.LastOrDefault();
        var at = (last?.At ?? turn.Before.LastAt).ToUnixTimeMilliseconds();
        With(
            "INSERT INTO conversation (conversation, version, last_number, last_at, session) VALUES (@key, @version, @number, @at, @session) "
            + "ON CONFLICT (conversation) DO UPDATE SET version = @version, last_number = @number, last_at = @at, session = @session",
            ("@key", _key),
            ("@version", turn.Before.Version + 1),
            ("@number", last?.Number ?? turn.Before.LastNumber),
            ("@at", at),
            ("@session", StoredText.Write(turn.Session))).ExecuteNonQuery();
        if (turn.SetAside is { } old)
        {
            With(
                "INSERT INTO session_set_aside (conversation, version, at, session) VALUES (@key, @version, @at, @session)",
                ("@key", _key),
                ("@version", turn.Before.Version),
                ("@at", at),
                ("@session", StoredText.Write(old))).ExecuteNonQuery();
        }
    }

    private void StoreEntries()
    {
        foreach (var entry in turn.Entries)
        {
            With(
                "INSERT INTO activity (conversation, number, id, author, at, body, unsent, due_at) VALUES (@key, @number, @id, @author, @at, @body, @unsent, @due)",
                ("@key", _key),
                ("@number", entry.Number),
                ("@id", entry.Id),
                ("@author", (int)entry.Author),
                ("@at", entry.At.ToUnixTimeMilliseconds()),
                ("@body", StoredText.Write(entry.Activity)),
                ("@unsent", entry.Unsent),
                ("@due", entry.Unsent ? turn.SendBy.ToUnixTimeMilliseconds() : null)).ExecuteNonQuery();
        }
    }

    private void StoreDeliveries()
    {
        foreach (var delivery in turn.DeliveryKeys)
        {
            With(
                "INSERT INTO delivery (conversation, delivery_key, first_number, last_number) VALUES (@key, @delivery, @first, @last)",
                ("@key", _key),
                ("@delivery", delivery),
                ("@first", turn.Before.LastNumber + 1),
                ("@last", turn.Before.LastNumber + turn.Entries.Length)).ExecuteNonQuery();
        }
    }

    private void StoreVisits()
    {
        foreach (var visit in turn.Visits)
        {
            With(
                "INSERT INTO visit_request (conversation, reference, at, body) VALUES (@key, @reference, @at, @body) "
                + "ON CONFLICT (conversation, reference) DO UPDATE SET at = @at, body = @body",
                ("@key", _key),
                ("@reference", visit.Reference),
                ("@at", turn.Entries[^1].At.ToUnixTimeMilliseconds()),
                ("@body", StoredText.Write(VisitRequestJson.Write(visit)))).ExecuteNonQuery();
        }
    }

    private SqliteCommand With(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => statements.With(transaction, sql, values);
}
