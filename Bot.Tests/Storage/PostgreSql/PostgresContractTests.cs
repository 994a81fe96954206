using Bot.Tests.Storage.Encryption;
using Bot.Tests.Storage.Retention;

namespace Bot.Tests.Storage.PostgreSql;

[Collection(PostgresCollection.Name)]
public sealed class PostgresConversationStoreTests(PostgresServer server) : ConversationStoreContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresOutboxTests(PostgresServer server) : OutboxContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresRequestsTests(PostgresServer server) : RequestsContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresForgettingTests(PostgresServer server) : ForgettingContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresStoreKeysTests(PostgresServer server) : StoreKeysContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresAuditTests(PostgresServer server) : AuditContract(new PostgresUnderTest(server));

[Collection(PostgresCollection.Name)]
public sealed class PostgresPurgeTests(PostgresServer server) : PurgeContract(new PostgresUnderTest(server));
