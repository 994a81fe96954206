using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Settings;
using Bot.Storage;
using Bot.Storage.Sql;
using Bot.Tests.Channels.DirectLine.Tokens;
using Bot.Tests.Storage;
using Bot.Tests.Storage.Sqlite;
using Bot.Turns;
using Bot.Turns.Reading;
using Bot.Turns.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Turns;

/// <summary>Everything around one turn, on a real store in a folder of its own.</summary>
internal sealed class TurnWorkshop : IDisposable
{
    internal static readonly ContentSet Content = ContentSet.BuiltIn();
    internal static readonly ServiceWords Words = ServiceWords.Load(Content, ClinicDetails.Example);
    private static readonly TriageDialog Dialog = TriageDialog.Load(Content);
    private static readonly ReplyRenderer Renderer = new(CardTemplates.BuiltIn());

    private readonly StoreUnderTest _on;

    /// <summary>Makes a workshop; <paramref name="store"/> may stand between the turns and the real store, which is <paramref name="on"/> or a SQLite file.</summary>
    internal TurnWorkshop(Func<IConversationStore, IConversationStore>? store = null, StoreUnderTest? on = null)
    {
        _on = on ?? new SqliteUnderTest();
        var composer = new TurnComposer(Dialog, Renderer, Words, new TurnTimes(Clock, new OpeningHours(new ClinicSettings())));
        var attempts = new TurnAttempts(store?.Invoke(Store) ?? Store, composer, Words, NullLogger<TurnAttempts>.Instance);
        Delivery = new ReplyDelivery(Outbox, Clock, NullLogger<ReplyDelivery>.Instance);
        Runner = new TurnRunner(Lanes, attempts, Delivery, NullLogger<TurnRunner>.Instance);
    }

    internal ISqlDatabase Database => _on.Database;

    internal StoreUnderTest On => _on;

    internal IConversationStore Store => _on.Store;

    internal IOutbox Outbox => _on.Outbox;

    internal ConversationLanes Lanes { get; } = new();

    internal ReplyDelivery Delivery { get; }

    internal TurnRunner Runner { get; }

    internal SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal ActivityReader Reader { get; } = new(new LimitSettings(), Words);

    public void Dispose() => _on.Dispose();

    /// <summary>A message, as its channel posts it.</summary>
    internal InboundTurn Message(string text, string? id = null, string channel = "webchat", string conversation = "c1") => Reader.Read(new Activity(ActivityTypes.Message)
    {
        Id = id,
        Text = text,
        ChannelId = channel,
        ServiceUrl = "https://channel.example/",
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "patient" },
        Recipient = new ChannelAccount { Id = "bot" },
    })!;

    /// <summary>The whole log of a conversation.</summary>
    internal async Task<IReadOnlyList<LogEntry>> Log(ConversationKey key) => await Store.ReadLog(key, 0, 10_000, default);

    /// <summary>The session as it is stored.</summary>
    internal async Task<TriageSession> Session(ConversationKey key) => SessionJson.Read((await Store.Load(key, default)).Session!)!;
}
