using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Audit;

/// <summary>Who saw, changed or removed what, and when; never the content. It can be added to and read, nothing else: the database itself refuses the rest.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry.</summary>
    Task Add(AuditEntry entry, CancellationToken stop);

    /// <summary>The newest entries, newest first.</summary>
    Task<ImmutableArray<AuditEntry>> List(int limit, CancellationToken stop);
}

/// <summary>One entry of the audit trail.</summary>
/// <param name="At">When.</param>
/// <param name="Who">"patient", "system", or "staff:" and the account that ran the command.</param>
/// <param name="What">What was done, such as "forgot" or "saw visit requests".</param>
/// <param name="Subject">To what, as a short fingerprint of the conversation or a key id; empty when it is about many.</param>
/// <param name="Amount">To how many.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string What, string Subject = "", long Amount = 1)
{
    /// <summary>Who it was when a patient did it by words in the conversation.</summary>
    public const string Patient = "patient";

    /// <summary>Who it was when the service did it by itself.</summary>
    public const string Service = "system";

    /// <summary>A conversation, as the trail names it: whoever knows the conversation can check it, nobody can go back from it.</summary>
    public static string Fingerprint(ConversationKey key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()))[..8]);
}
