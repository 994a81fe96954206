using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bot.Hosting;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Hosting;

public sealed class StoppingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stopping_service_finishes_the_turn_and_sends_what_it_stored(bool callerLeaves)
    {
        using var channel = new SlowChannel();
        using var service = new RunningService(services => services.AddSingleton<IHttpClientFactory>(channel));
        using var client = new HttpClient();
        using var leaving = new CancellationTokenSource();
        var asking = client.PostAsync(new Uri(service.Address, "api/messages"), Message(), leaving.Token);
        await channel.Reached;
        if (callerLeaves)
        {
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        var stopping = Task.Run(service.Stop);
        channel.Answer();
        await stopping;
        Assert.Equal(2, channel.Sent.Count);
        service.Start();
        Assert.Empty(await service.Get<IOutbox>().Unsent(new ConversationKey("emulator", "c1"), default));
        if (!callerLeaves)
        {
            using var answer = await asking;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Turns_whose_caller_no_longer_waits_are_waited_for_before_the_store_is_closed()
    {
        var lanes = new ConversationLanes();
        var first = await lanes.Enter(new ConversationKey("webchat", "c1"));
        var second = lanes.Enter(new ConversationKey("webchat", "c1"));
        var stopping = new TurnsInFlight(lanes, NullLogger<TurnsInFlight>.Instance).StoppedAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        first.Dispose();
        Assert.False(stopping.IsCompleted);
        (await second).Dispose();
        await stopping;
    }

    [Fact]
    public async Task A_stop_ends_when_its_time_is_over_even_if_a_turn_does_not()
    {
        var lanes = new ConversationLanes();
        using var running = await lanes.Enter(new ConversationKey("webchat", "c1"));
        await new TurnsInFlight(lanes, NullLogger<TurnsInFlight>.Instance).StoppedAsync(new CancellationToken(canceled: true));
        Assert.Equal(1, lanes.Count);
    }

    private static StringContent Message() => new(
        """{"type":"message","id":"a1","text":"hello","channelId":"emulator","serviceUrl":"http://localhost:5999","conversation":{"id":"c1"},"from":{"id":"p"},"recipient":{"id":"b"}}""",
        Encoding.UTF8,
        "application/json");

    /// <summary>A channel that takes nothing before it is told to.</summary>
    private sealed class SlowChannel : HttpMessageHandler, IHttpClientFactory
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Reached => _reached.Task;

        internal ConcurrentQueue<string> Sent { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        internal void Answer() => _answer.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _reached.TrySetResult();
            await _answer.Task;
            Sent.Enqueue(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") };
        }
    }
}
