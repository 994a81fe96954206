using Bot.Tests.Storage.Encryption;
using Bot.Tests.Storage.Retention;

namespace Bot.Tests.Storage.Sqlite;

public sealed class SqliteConversationStoreTests() : ConversationStoreContract(new SqliteUnderTest());

public sealed class SqliteOutboxTests() : OutboxContract(new SqliteUnderTest());

public sealed class SqliteRequestsTests() : RequestsContract(new SqliteUnderTest());

public sealed class SqliteForgettingTests() : ForgettingContract(new SqliteUnderTest());

public sealed class SqliteStoreKeysTests() : StoreKeysContract(new SqliteUnderTest());

public sealed class SqliteAuditTests() : AuditContract(new SqliteUnderTest());

public sealed class SqlitePurgeTests() : PurgeContract(new SqliteUnderTest());
