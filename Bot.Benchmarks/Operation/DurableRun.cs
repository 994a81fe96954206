using Bot.Settings;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Bot.Benchmarks.Operation;

/// <summary>Turns without HTTP around them: dialog, rendering and the store, on nodes that live in this process.</summary>
internal sealed class DurableRun : IDisposable
{
    private readonly List<WebApplication> _nodes;

    /// <summary>Makes the nodes.</summary>
    /// <param name="nodes">How many; more than one needs PostgreSQL.</param>
    /// <param name="settings">Where they store.</param>
    internal DurableRun(int nodes, params (string Name, string Value)[] settings) =>
        _nodes = [.. Enumerable.Range(0, nodes).Select(_ => Node([.. settings.Select(setting => $"--{setting.Name}={setting.Value}"), "--Logging:LogLevel:Default=None"]))];

    /// <inheritdoc/>
    public void Dispose() => _nodes.ForEach(node => ((IDisposable)node).Dispose());

    /// <summary>Turns stored in a second.</summary>
    /// <param name="conversations">How many talk at the same time, each one turn after the other.</param>
    /// <param name="time">How long.</param>
    /// <param name="together">False: no two turns share a transaction, as in a store that flushes for each turn.</param>
    internal async Task<double> Measure(int conversations, TimeSpan time, bool together = true)
    {
        using var single = new SemaphoreSlim(1);
        var started = Stopwatch.GetTimestamp();
        var turns = await Talk(conversations, time, together ? null : single);
        return turns / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private async Task<int> Talk(int conversations, TimeSpan time, SemaphoreSlim? single)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, conversations).Select(i => Task.Run(() => Talk(_nodes[i % _nodes.Count].Services, i, until, single))));
        return counts.Sum();
    }

    private static async Task<int> Talk(IServiceProvider node, int number, long until, SemaphoreSlim? single)
    {
        var (reader, attempts) = (node.GetRequiredService<ActivityReader>(), Attempts(node, single));
        var conversation = Guid.NewGuid().ToString();
        var turns = 0;
        do
        {
            var outcome = await attempts.Run(reader.Read(Message(conversation, Scripts(number, turns++)))!);
            if (outcome.Status is not TurnStatus.Answered)
            {
                throw new InvalidOperationException($"A turn ended as {outcome.Status}.");
            }
        }
        while (Stopwatch.GetTimestamp() < until);

        return turns;
    }

    private static string Scripts(int number, int turn) => Service.Scripts.Line(number, turn);

    private static TurnAttempts Attempts(IServiceProvider node, SemaphoreSlim? single) => single is null
        ? node.GetRequiredService<TurnAttempts>()
        : ActivatorUtilities.CreateInstance<TurnAttempts>(node, new OneByOneStore(node.GetRequiredService<IConversationStore>(), single));

    private static Activity Message(string conversation, string text) => new(ActivityTypes.Message)
    {
        Id = Guid.NewGuid().ToString(),
        Text = text,
        ChannelId = "webchat",
        ServiceUrl = "urn:triagebot:webchat",
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "patient" },
        Recipient = new ChannelAccount { Id = "bot" },
    };

    private static WebApplication Node(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, EnvironmentName = "Development", ContentRootPath = Path.GetTempPath() });
        builder.AddServiceSettings().AddStorage();
        builder.Services.AddTurns();
        var node = builder.Build();

        // Content and store are opened before the clock runs.
        node.Services.GetRequiredService<TurnAttempts>();
        return node;
    }
}
