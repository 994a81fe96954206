using Bot.Storage;
using Bot.Storage.Audit;
using Bot.Storage.Encryption;
using Bot.Storage.Sql;

namespace Bot.Tests.Storage;

/// <summary>A database of its own for one test, with everything that stands on it.</summary>
internal abstract class StoreUnderTest : IDisposable
{
    internal abstract ISqlDatabase Database { get; }

    internal LogSignals Signals { get; } = new();

    internal StoredText Text { get; } = new(TestKeys.Ring());

    internal IConversationStore Store => new SqlConversationStore(Database, Text, Signals, TimeProvider.System);

    internal IOutbox Outbox => new SqlOutbox(Database, Text);

    internal IDeadLetters DeadLetters => new SqlDeadLetters(Database, TimeProvider.System);

    internal IVisitRequests Visits => new SqlVisitRequests(Database, Text);

    internal IAuditTrail Audit => new SqlAuditTrail(Database);

    internal IResumeCodes Codes => new SqlResumeCodes(Database);

    internal ICallBacks CallBacks => new SqlCallBacks(Database, Text);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Names of all tables that hold rows of conversations.</summary>
    internal abstract Task<IEnumerable<string>> TablesWithConversations();
}

/// <summary>Tests of one room that every store must pass. Each store has a class that derives from each of them.</summary>
public abstract class StoreContract : IDisposable
{
    private readonly StoreUnderTest _on;

    private protected StoreContract(StoreUnderTest on) => _on = on;

    private protected StoreUnderTest On => _on;

    private protected IConversationStore Store => _on.Store;

    private protected IOutbox Outbox => _on.Outbox;

    /// <inheritdoc/>
    public void Dispose()
    {
        _on.Dispose();
        GC.SuppressFinalize(this);
    }
}
