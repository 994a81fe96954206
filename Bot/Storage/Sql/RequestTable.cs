using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs;
using Bot.Storage.Encryption;

namespace Bot.Storage.Sql;

/// <summary>A table of requests to the clinic: a row for each, found by conversation and reference.</summary>
/// <param name="Name">The table.</param>
/// <param name="Type">How a request is written.</param>
/// <param name="Reference">The number the patient was shown.</param>
/// <param name="Bare">The request without what was said in the conversation.</param>
internal sealed record RequestTable<T>(string Name, JsonTypeInfo<T> Type, Func<T, string> Reference, Func<T, T> Bare) : IRequestTable
{
    /// <summary>Stores a request; a second one with the same reference replaces the first.</summary>
    internal SqlStatement Store(T request, string conversation, long at, StoredText text) => SqlStatement.Of(
        $"INSERT INTO {Name} (conversation, reference, at, body) VALUES (@key, @reference, @at, @body) "
        + "ON CONFLICT (conversation, reference) DO UPDATE SET at = excluded.at, body = excluded.body",
        ("@key", conversation),
        ("@reference", Reference(request)),
        ("@at", at),
        ("@body", Write(request, conversation, text)));

    /// <summary>The request of a row.</summary>
    internal T Read(RequestRow row, StoredText text) => RequestJson.Read(text.Read(row.Body, new TextPlace(Name, row.Conversation)), Type);

    /// <inheritdoc/>
    public SqlStatement StoreBare(RequestRow row, StoredText text) => Store(Bare(Read(row, text)), row.Conversation, row.At, text);

    private byte[] Write(T request, string conversation, StoredText text) => text.Write(RequestJson.Write(request, Type), new TextPlace(Name, conversation));
}

/// <summary>What forgetting and purging need of a table of requests.</summary>
internal interface IRequestTable
{
    /// <summary>The table.</summary>
    string Name { get; }

    /// <summary>Replaces a request by one without what was said in the conversation.</summary>
    SqlStatement StoreBare(RequestRow row, StoredText text);
}

/// <summary>The tables of requests.</summary>
internal static class RequestTables
{
    internal static readonly RequestTable<VisitRequest> Visits = new(
        "visit_request", RequestJson.Default.VisitRequest, visit => visit.Reference, visit => visit with { Summary = [] });

    internal static readonly RequestTable<CallBackRequest> CallBacks = new(
        "call_back", RequestJson.Default.CallBackRequest, call => call.Reference, call => call with { Summary = [] });

    internal static readonly IRequestTable[] All = [Visits, CallBacks];
}
