using Bot.Dialogs;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Turns;
using Dapper;
using Moq;

namespace Bot.Tests.Turns;

public sealed class TurnRunnerTests : IDisposable
{
    private static readonly ConversationKey Key = new("webchat", "c1");

    private readonly TurnWorkshop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_message_is_logged_before_its_replies_with_rising_numbers_and_times()
    {
        await _shop.Runner.Run(_shop.Message("hello"));
        var outcome = await _shop.Runner.Run(_shop.Message("Yes, me"));
        var log = await _shop.Log(Key);
        Assert.Equal(TurnStatus.Answered, outcome.Status);
        Assert.Equal(log.Select((_, i) => $"c1|{i + 1:D7}"), log.Select(entry => entry.Id));
        Assert.Equal(log.Select(entry => entry.At).Distinct().Order(), log.Select(entry => entry.At));
        Assert.Equal([Author.Patient, Author.Bot], log.Take(2).Select(entry => entry.Author));
        Assert.All(outcome.Replies(), reply => Assert.Equal(outcome.Entries[0].Id, reply.ReplyToId));
        Assert.All(outcome.Replies(), reply => Assert.Equal("patient", reply.Recipient!.Id));
    }

    [Fact]
    public async Task Messages_at_the_same_moment_are_all_answered_in_order_of_arrival()
    {
        await _shop.Runner.Run(_shop.Message("hello"));
        var texts = Enumerable.Range(1, 25).Select(i => $"message number {i}").ToList();
        await Task.WhenAll(texts.Select(text => Task.Run(() => _shop.Runner.Run(_shop.Message(text)))));
        var log = await _shop.Log(Key);
        var said = log.Where(entry => entry.Author == Author.Patient).Select(entry => ActivityJson.Parse(entry.Activity)).ToList();
        Assert.Equal(texts.Order(StringComparer.Ordinal), said.Skip(1).Select(activity => activity.Text!).Order(StringComparer.Ordinal));
        Assert.All(said, activity => Assert.Contains(log, entry => ActivityJson.Parse(entry.Activity).ReplyToId == activity.Id));
        Assert.Equal(26, (await _shop.Session(Key)).Turn);
        Assert.Equal(0, _shop.Lanes.Count);
    }

    [Fact]
    public async Task Two_answers_at_the_same_moment_are_both_kept()
    {
        await _shop.Runner.Run(_shop.Message("hello"));
        await _shop.Runner.Run(_shop.Message("Yes, me"));
        var first = _shop.Runner.Run(_shop.Message("My left knee hurts"));
        var second = _shop.Runner.Run(_shop.Message("It hurts 7 out of 10"));
        await Task.WhenAll(first, second);
        var evidence = (await _shop.Session(Key)).Evidence;
        Assert.True(evidence.Has(Dialogs.Interview.Slot.Location, "knee"));
        Assert.Equal(7, evidence[Dialogs.Interview.Slot.Severity]?.Value?.Score);
        Assert.True((await first).Entries[^1].Number < (await second).Entries[0].Number);
    }

    [Fact]
    public async Task A_second_delivery_gets_the_same_replies_and_is_no_second_step()
    {
        var first = await _shop.Runner.Run(_shop.Message("hello", "a1", "test"));
        var before = await _shop.Store.Load(new ConversationKey("test", "c1"), default);
        var second = await _shop.Runner.Run(_shop.Message("hello", "a1", "test"));
        Assert.Equal(TurnStatus.Repeated, second.Status);
        Assert.Equal(first.Entries.AsEnumerable(), second.Entries);
        Assert.Equal(before, await _shop.Store.Load(before.Key, default));
    }

    [Fact]
    public async Task A_retry_of_the_browser_is_known_by_the_clients_own_id()
    {
        var first = await _shop.Runner.Run(WithClientId("hello", "xyz"));
        var second = await _shop.Runner.Run(WithClientId("hello", "xyz"));
        var other = await _shop.Runner.Run(WithClientId("hello", "uvw"));
        Assert.Equal((TurnStatus.Repeated, first.Entries[0].Id), (second.Status, second.Entries[0].Id));
        Assert.Equal(TurnStatus.Answered, other.Status);
    }

    [Fact]
    public async Task A_lost_race_is_run_again_on_what_the_winner_left()
    {
        var racing = new RacingStore();
        using var shop = new TurnWorkshop(racing.On);
        var outcome = await shop.Runner.Run(shop.Message("hello"));
        Assert.Equal(TurnStatus.Answered, outcome.Status);
        Assert.Equal(2, (await shop.Store.Load(Key, default)).Version);
        Assert.Equal("c1|0000002", outcome.Entries[0].Id);
    }

    [Fact]
    public async Task A_race_lost_again_and_again_asks_to_send_that_again_and_stores_nothing()
    {
        var store = new Mock<IConversationStore>();
        store.Setup(s => s.Load(Key, It.IsAny<CancellationToken>())).ReturnsAsync(StoredConversation.New(Key));
        store.Setup(s => s.Commit(It.IsAny<TurnRecord>(), It.IsAny<CancellationToken>())).ReturnsAsync(new CommitResult.Conflict());
        using var shop = new TurnWorkshop(_ => store.Object);
        var outcome = await shop.Runner.Run(shop.Message("hello"));
        Assert.Equal((TurnStatus.NotKept, TurnWorkshop.Words.SendAgain), (outcome.Status, Assert.Single(outcome.Replies()).Text));
        store.Verify(s => s.Commit(It.IsAny<TurnRecord>(), It.IsAny<CancellationToken>()), Times.AtMost(20));
    }

    [Fact]
    public async Task When_the_store_is_away_the_patient_is_told_that_the_answer_was_not_kept()
    {
        var store = new Mock<IConversationStore>();
        store.Setup(s => s.Load(Key, It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("full", new IOException()));
        using var shop = new TurnWorkshop(_ => store.Object);
        var outcome = await shop.Runner.Run(shop.Message("hello"));
        Assert.Equal((TurnStatus.NotKept, TurnWorkshop.Words.NotKept), (outcome.Status, Assert.Single(outcome.Replies()).Text));
    }

    [Fact]
    public async Task A_turn_that_fails_apologizes_with_the_emergency_number_and_keeps_the_session()
    {
        await _shop.Runner.Run(_shop.Message("hello"));
        var before = await _shop.Session(Key);
        var outcome = await _shop.Runner.Run(_shop.Message("x") with { Input = new PatientInput.Submitted("consent", 1, "submit", null!) });
        var apology = Assert.Single(outcome.Replies()).Text!;
        Assert.Equal(TurnWorkshop.Words.WentWrong, apology);
        Assert.Contains("911", apology, StringComparison.Ordinal);
        Assert.Equal(SessionJson.Write(before), SessionJson.Write(await _shop.Session(Key)));
    }

    [Fact]
    public async Task Opening_a_conversation_again_welcomes_nobody_twice()
    {
        var joined = _shop.Message("") with { Input = new PatientInput.Joined() };
        Assert.Equal(TurnStatus.Answered, (await _shop.Runner.Run(joined)).Status);
        Assert.Equal(TurnStatus.Nothing, (await _shop.Runner.Run(joined)).Status);
        Assert.Equal(1, (await _shop.Store.Load(Key, default)).Version);
    }

    [Theory]
    [InlineData("{\"schema\":999,\"reference\":\"PV-222222\"}")]
    [InlineData("{\"schema\":1}")]
    [InlineData("not json at all")]
    public async Task A_session_this_release_cannot_read_is_answered_kindly_and_kept_aside(string stored)
    {
        await _shop.Store.Commit(new TurnRecord { Before = StoredConversation.New(Key), Session = stored }, default);
        var outcome = await _shop.Runner.Run(_shop.Message("hello"));
        Assert.Equal(TurnWorkshop.Words.StartedAnew, outcome.Replies()[0].Text);
        Assert.True(outcome.Replies().Length > 1);
        Assert.Equal(1, (await _shop.Session(Key)).Turn);
        var aside = await _shop.Database.Read(connection => connection.ExecuteScalarAsync<byte[]>("SELECT session FROM session_set_aside"), default);
        Assert.Equal(stored, _shop.On.Text.Read(aside!, new TextPlace("session_set_aside", Key.ToString())));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_does_not_turn_the_log_around()
    {
        await _shop.Runner.Run(_shop.Message("hello"));
        _shop.Clock.Pass(-TimeSpan.FromHours(1));
        await _shop.Runner.Run(_shop.Message("Yes, me"));
        var times = (await _shop.Log(Key)).Select(entry => entry.At).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    private InboundTurn WithClientId(string text, string client)
    {
        var activity = _shop.Message(text).Activity;
        activity.ChannelData = ActivityJson.Content(System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["clientActivityID"] = client }));
        return _shop.Reader.Read(activity)!;
    }

    /// <summary>Lets another turn win each conversation once, between load and commit.</summary>
    private sealed class RacingStore
    {
        private bool _lost;

        internal IConversationStore On(IConversationStore real)
        {
            var store = new Mock<IConversationStore>();
            store.Setup(s => s.Load(It.IsAny<ConversationKey>(), It.IsAny<CancellationToken>())).Returns((ConversationKey key, CancellationToken stop) => real.Load(key, stop));
            store.Setup(s => s.Commit(It.IsAny<TurnRecord>(), It.IsAny<CancellationToken>())).Returns(async (TurnRecord turn, CancellationToken stop) =>
            {
                if (!_lost)
                {
                    _lost = true;
                    await real.Commit(turn with { Entries = [turn.Entries[0]], DeliveryKeys = ["other"] }, stop);
                }

                return await real.Commit(turn, stop);
            });
            return store.Object;
        }
    }
}
