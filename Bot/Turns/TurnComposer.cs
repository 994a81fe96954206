using System.Collections.Immutable;
using Bot.Channels.Emulator;
using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Settings;
using Bot.Storage;
using Bot.Turns.Sending;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Turns;

/// <summary>One turn as a record to store: the dialog's answer, rendered for the channel. Changes nothing, so it may be run again.</summary>
internal sealed class TurnComposer(TriageDialog dialog, ReplyRenderer renderer, ServiceWords words, TurnTimes times)
{
    /// <summary>Name of the event after which the chat page drops what is on its screen.</summary>
    internal const string Forgotten = "chat/forgotten";

    /// <summary>Composes a turn.</summary>
    /// <param name="before">The conversation.</param>
    /// <param name="inbound">What came in.</param>
    /// <param name="said">The log so far, for a turn that <see cref="ComposedTurn.HandsOver"/>; empty at first.</param>
    internal ComposedTurn Compose(StoredConversation before, InboundTurn inbound, ImmutableArray<LogEntry> said = default)
    {
        var started = times.Clock.GetTimestamp();
        var now = times.Clock.GetUtcNow();
        var opened = OpenedSession.Of(before);
        var turn = Decide(opened.Session, inbound, now);
        var replies = Render(turn, opened.Unreadable is not null, inbound.Activity).Concat(HandedOver(turn, said));
        var elapsed = times.Clock.GetElapsedTime(started);
        var record = new TurnRecord
        {
            Before = before,
            Session = SessionJson.Write(turn.Session),
            DeliveryKeys = inbound.DeliveryKeys,
            Entries = Stamp(before, inbound, WithTrace(replies, turn.Trace, inbound, elapsed), now),
            SendBy = now + ReplyDelivery.OwnTime,
            Visits = [.. turn.Effects.OfType<Effect.StoreVisitRequest>().Select(effect => effect.Request)],
            CallBacks = [.. turn.Effects.OfType<Effect.StoreCallBack>().Select(effect => effect.Request)],
            Forget = turn.Effects.OfType<Effect.Forget>().FirstOrDefault() is { } forget ? Scope(forget) : null,
            RemoveAt = Keeping.Until(turn.Session, now),
            SetAside = opened.Unreadable,
        };
        return new ComposedTurn(record, turn.Trace, elapsed) { HandsOver = said.IsDefault && turn.Effects.OfType<Effect.HandOver>().Any() };
    }

    /// <summary>Composes the apology for a turn that failed: the session stays as it was.</summary>
    internal ComposedTurn Apologize(StoredConversation before, InboundTurn inbound) =>
        Compose(before, inbound with { Input = null, Refusal = words.WentWrong, Closed = null });

    private Turn Decide(TriageSession session, InboundTurn inbound, DateTimeOffset now) => inbound.Input is { } input
        ? dialog.Advance(session, input, now.ToOffset(inbound.Activity.LocalTimestamp?.Offset ?? TimeSpan.Zero), times.Clinic.At(now))
        : RefusedTurn.Of(session, inbound.Refusal ?? words.SendAgain);

    private static IEnumerable<Activity> HandedOver(Turn turn, ImmutableArray<LogEntry> said) =>
        turn.Effects.OfType<Effect.HandOver>().Select(effect => HandoffEvents.Of(effect.Request, said.IsDefault ? [] : said));

    private static ForgetScope Scope(Effect.Forget forget) => forget.Requests ? ForgetScope.Everything : ForgetScope.Conversation;

    private IEnumerable<Activity> Render(Turn turn, bool startedAnew, Activity inbound)
    {
        IReadOnlyList<Reply> replies = startedAnew ? [new Reply.Say(words.StartedAnew), .. turn.Replies] : turn.Replies;
        var rendered = renderer.Render(replies, ChannelProfile.Of(inbound.ChannelId));
        return inbound.ChannelId is ChannelIds.Webchat && turn.Effects.OfType<Effect.Forget>().Any()
            ? [.. rendered, new Activity(ActivityTypes.Event) { Name = Forgotten }]
            : rendered;
    }

    private static IEnumerable<Activity> WithTrace(IEnumerable<Activity> replies, TurnTrace trace, InboundTurn inbound, TimeSpan elapsed) =>
        inbound.Activity.ChannelId is ChannelIds.Emulator ? replies.Append(TurnTraceActivity.Of(trace, elapsed)) : replies;

    private static ImmutableArray<LogEntry> Stamp(StoredConversation before, InboundTurn inbound, IEnumerable<Activity> replies, DateTimeOffset now)
    {
        var stamps = new LogStamps(before, now);
        return
        [
            stamps.Inbound(inbound),
            .. replies.Select(reply => stamps.Reply(reply, inbound)),
            .. inbound.Closed is { } card ? [stamps.Closed(card, inbound)] : Array.Empty<LogEntry>(),
        ];
    }
}

/// <summary>A turn, ready to be stored.</summary>
/// <param name="Record">What to store.</param>
/// <param name="Trace">What the dialog did.</param>
/// <param name="Elapsed">How long the dialog and the rendering took.</param>
internal sealed record ComposedTurn(TurnRecord Record, TurnTrace Trace, TimeSpan Elapsed)
{
    /// <summary>The turn hands the conversation to a person, who must be told what was said: compose it again with the log.</summary>
    public bool HandsOver { get; init; }
}

/// <summary>The clock, and when the clinic is open.</summary>
internal sealed record TurnTimes(TimeProvider Clock, OpeningHours Clinic);
