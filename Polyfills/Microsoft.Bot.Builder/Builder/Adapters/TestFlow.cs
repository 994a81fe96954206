using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation written down as a chain of steps, played by <see cref="StartTestAsync"/>. Each step returns the longer chain.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _steps;

    /// <summary>Begins a conversation with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>Begins a conversation with code that takes turns.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = Task.CompletedTask;
    }

    private TestFlow(TestFlow before, Func<Task> step)
    {
        _adapter = before._adapter;
        _callback = before._callback;
        _steps = Play();

        async Task Play()
        {
            await before._steps;
            await step();
        }
    }

    /// <summary>Plays the conversation. Fails with the first step that does not hold.</summary>
    public Task StartTestAsync() => _steps;

    /// <summary>The user says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return new TestFlow(this, () => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    /// <summary>The user's channel sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return new TestFlow(this, () => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The user joins.</summary>
    public TestFlow SendConversationUpdate() => new(this, () =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync((Activity)update, _callback);
    });

    /// <summary>The bot says this next.</summary>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot sends an activity of this type and text next.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var (wanted, got) = (expected.AsMessageActivity()?.Text?.Trim(), reply.AsMessageActivity()?.Text?.Trim());
            if (!string.Equals(expected.Type, reply.Type, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{description}: Type should match");
            }

            if (!string.Equals(wanted, got, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{description}:\nExpected:{wanted}\nReceived:{got}");
            }
        },
        description,
        timeout);

    /// <summary>What the bot sends next passes a check.</summary>
    /// <param name="validateActivity">Throws when it does not hold.</param>
    /// <param name="description">What is checked.</param>
    /// <param name="timeout">How long to wait for the reply, in milliseconds.</param>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000) => new(this, async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        validateActivity(await _adapter.GetNextReplyAsync(patience.Token));
    });

    /// <summary>The user says something and the bot answers this next.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);
}
