using System.Collections.Immutable;
using System.Net;
using Bot.Storage;
using Bot.Storage.Sql;
using Bot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.DirectLine;

public sealed class NotKeptTests
{
    [Fact]
    public async Task A_patient_whose_message_could_not_be_stored_is_told_in_the_chat_and_can_send_it_again()
    {
        var store = new FailingStore();
        using var service = new RunningService(services => services.AddSingleton<IConversationStore>(provider => store.Around(provider)));
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var before = (await client.Read(conversation)).Watermark;
        var stream = (await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl");
        var (_, socket) = await DirectLineClient.Open(stream);
        using var __ = socket;

        store.IsAway = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.Say(conversation, "hello", "c1")).Status);
        var told = await DirectLineClient.NextFrame(socket);
        Assert.False(told.TryGetProperty("watermark", out var _));
        Assert.Equal("bot", told.GetProperty("activities")[0].GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(before, (await client.Read(conversation)).Watermark);

        store.IsAway = false;
        var id = (await client.Say(conversation, "hello", "c1")).Text("id");
        Assert.Equal(id, (await DirectLineClient.NextFrame(socket)).GetProperty("activities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task While_the_store_cannot_be_read_every_call_says_to_try_again()
    {
        var store = new FailingStore();
        using var service = new RunningService(services => services.AddSingleton<IConversationStore>(provider => store.Around(provider)));
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var resume = (await client.Mint()).Text("resume");
        store.CannotRead = true;
        Answer[] answers =
        [
            await client.Send(HttpMethod.Post, "conversations"),
            await client.Send(HttpMethod.Get, $"conversations/{conversation}"),
            await client.Send(HttpMethod.Get, $"conversations/{conversation}/activities"),
            await client.Say(conversation, "hello"),
            await client.Mint($$"""{"resume":"{{resume}}"}"""),
        ];
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (a.Status, a.ErrorCode)));
    }

    private sealed class FailingStore : IConversationStore
    {
        private SqlConversationStore? _real;

        internal bool IsAway { get; set; }

        internal bool CannotRead { get; set; }

        public Task<StoredConversation> Load(ConversationKey key, CancellationToken stop) =>
            CannotRead ? throw new StoreUnavailableException("away", new IOException("locked")) : _real!.Load(key, stop);

        public Task<CommitResult> Commit(TurnRecord turn, CancellationToken stop) =>
            IsAway ? throw new StoreUnavailableException("away", new IOException("disk full")) : _real!.Commit(turn, stop);

        public Task<ImmutableArray<LogEntry>> ReadLog(ConversationKey key, long after, int limit, CancellationToken stop) => _real!.ReadLog(key, after, limit, stop);

        public Task<bool> Exists(ConversationKey key, CancellationToken stop) => _real!.Exists(key, stop);

        public Task<ForgetReceipt> Holds(ConversationKey key, ForgetScope scope, CancellationToken stop) => _real!.Holds(key, scope, stop);

        public Task<ForgetReceipt> Forget(ConversationKey key, ForgetScope scope, string by, CancellationToken stop) => _real!.Forget(key, scope, by, stop);

        internal FailingStore Around(IServiceProvider provider)
        {
            _real = ActivatorUtilities.CreateInstance<SqlConversationStore>(provider);
            return this;
        }
    }
}
