using Bot.Storage.Encryption;

namespace Bot.Storage.Sql;

/// <summary>The statements that store one turn, ready to run: everything that can be computed beforehand is.</summary>
internal sealed class TurnStatements
{
    private readonly string _key;
    private readonly long _at;
    private readonly StoredText _text;

    internal TurnStatements(TurnRecord turn, StoredText text)
    {
        (Turn, _key, _text) = (turn, turn.Before.Key.ToString(), text);
        _at = (turn.Entries.LastOrDefault()?.At ?? turn.Before.LastAt).ToUnixTimeMilliseconds();
        Claim = Session();
        Rest = [
            .. SetAside(),
            .. turn.Entries.Select(Entry),
            .. turn.DeliveryKeys.Distinct(StringComparer.Ordinal).Select(Delivery),
            .. turn.Visits.Select(visit => RequestTables.Visits.Store(visit, _key, _at, text)),
            .. turn.CallBacks.Select(call => RequestTables.CallBacks.Store(call, _key, _at, text))];
    }

    internal TurnRecord Turn { get; }

    /// <summary>Stores the session if the conversation is still at the version the turn began with; otherwise changes no row. Runs before <see cref="Rest"/>.</summary>
    internal SqlStatement Claim { get; }

    /// <summary>When it was, by its newest entry.</summary>
    internal DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(_at);

    /// <summary>Stores all the rest.</summary>
    internal IReadOnlyList<SqlStatement> Rest { get; }

    /// <summary>Finds the log entries of an earlier delivery with this name.</summary>
    internal SqlStatement Span(string delivery) => SqlStatement.Of(
        "SELECT first_number, last_number FROM delivery WHERE conversation = @key AND delivery_key = @delivery", ("@key", _key), ("@delivery", StorableName.Of(delivery)));

    /// <summary>Reads those entries.</summary>
    internal SqlStatement Entries(long first, long last) => SqlStatement.Of(
        $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND number BETWEEN @first AND @last ORDER BY number",
        ("@key", _key),
        ("@first", first),
        ("@last", last));

    /// <summary>Finds out whether earlier replies wait to be sent.</summary>
    internal SqlStatement Waiting() => SqlStatement.Of("SELECT 1 FROM activity WHERE conversation = @key AND due_at IS NOT NULL LIMIT 1", ("@key", _key));

    /// <summary>Leaves the sending of the replies to the turn itself for a while: a second delivery on another node must not send them as well.</summary>
    internal SqlStatement ClaimSending() => SqlStatement.Of(
        "UPDATE conversation SET sending_until = @until WHERE conversation = @key", ("@until", Turn.SendBy.ToUnixTimeMilliseconds()), ("@key", _key));

    // A conversation that is gone is never made again by a turn that began before it went: only version 0 inserts.
    private SqlStatement Session()
    {
        var isNew = Turn.Before.Version == 0;
        return SqlStatement.Of(
            isNew
                ? "INSERT INTO conversation (conversation, version, last_number, last_at, session, remove_at) "
                    + "VALUES (@key, @version, @number, @at, @session, @remove) ON CONFLICT (conversation) DO NOTHING"
                : "UPDATE conversation SET version = @version, last_number = @number, last_at = @at, session = @session, remove_at = @remove "
                    + "WHERE conversation = @key AND version = @before",
            [
                ("@key", _key),
                ("@version", Turn.Before.Version + 1),
                ("@number", Turn.Before.LastNumber + Turn.Entries.Length),
                ("@at", _at),
                ("@session", _text.Write(Turn.Session, new TextPlace(ConversationRow.Table, _key))),
                ("@remove", Turn.RemoveAt?.ToUnixTimeMilliseconds()),
                .. isNew ? Array.Empty<(string, object?)>() : [("@before", Turn.Before.Version)],
            ]);
    }

    private IEnumerable<SqlStatement> SetAside() => Turn.SetAside is not { } old ? [] :
    [
        SqlStatement.Of(
            "INSERT INTO session_set_aside (conversation, version, at, session) VALUES (@key, @version, @at, @session)",
            ("@key", _key),
            ("@version", Turn.Before.Version),
            ("@at", _at),
            ("@session", _text.Write(old, new TextPlace("session_set_aside", _key)))),
    ];

    private SqlStatement Entry(LogEntry entry) => SqlStatement.Of(
        "INSERT INTO activity (conversation, number, id, author, at, body, unsent, due_at) VALUES (@key, @number, @id, @author, @at, @body, @unsent, @due)",
        ("@key", _key),
        ("@number", entry.Number),
        ("@id", StorableName.Of(entry.Id)),
        ("@author", (long)entry.Author),
        ("@at", entry.At.ToUnixTimeMilliseconds()),
        ("@body", _text.Write(entry.Activity, new TextPlace(ActivityRow.Table, _key))),
        ("@unsent", entry.Unsent ? 1L : 0L),
        ("@due", entry.Unsent ? Turn.SendBy.ToUnixTimeMilliseconds() : null));

    private SqlStatement Delivery(string delivery) => SqlStatement.Of(
        "INSERT INTO delivery (conversation, delivery_key, first_number, last_number) VALUES (@key, @delivery, @first, @last)",
        ("@key", _key),
        ("@delivery", StorableName.Of(delivery)),
        ("@first", Turn.Before.LastNumber + 1),
        ("@last", Turn.Before.LastNumber + Turn.Entries.Length));
}
