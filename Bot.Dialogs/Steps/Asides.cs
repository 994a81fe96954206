using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Questions asked in between: the interview waits, and goes on where it was. They state no facts.</summary>
internal static class Asides
{
    public const string Stop = "confirm-stop";
    public const string Restart = "confirm-restart";
    public const string Forget = "confirm-forget";
    public const string Resume = "resume";
    public const string Person = "handoff";
    public const string Contact = "call-back";
    public const string Clash = "clash";
    public const string Fix = "fix";

    /// <summary>The same wish, asked in a crisis.</summary>
    public const string InCrisis = "person";

    private const int Tries = 2;

    private static readonly ImmutableHashSet<string> Own = [Stop, Restart, Forget, Resume, Person, Contact, Clash, Fix];

    /// <summary>Whether a question is asked in between only, and never part of the interview.</summary>
    public static bool IsOne(string? question) => question is not null && Own.Contains(question);

    /// <summary>The conversation begins anew, and nothing would be lost or the patient confirmed it.</summary>
    public static bool Restarts(TriageSession session, Heard heard) =>
        Confirms(session, heard, Restart)
        || (heard is { Kind: HeardKind.Answered, Picked: "over" } && session.Pending == Resume)
        || (heard is { Kind: HeardKind.Commanded, Command: Command.Restart } && !WouldLose(session));

    /// <summary>The conversation ends, and nothing would be lost or the patient confirmed it.</summary>
    public static bool Stops(TriageSession session, Heard heard) =>
        Confirms(session, heard, Stop)
        || (heard is { Kind: HeardKind.Commanded, Command: Command.Stop } && (session.Stage == TriageStage.Guidance || !WouldLose(session)));

    /// <summary>Everything shall be forgotten, and the patient confirmed it.</summary>
    public static bool Forgets(TriageSession session, Heard heard) =>
        heard is { Kind: HeardKind.Answered, Picked: "yes" or "all" } && session.Pending == Forget;

    /// <summary>The patient agreed to be contacted by a person.</summary>
    public static bool WantsPerson(TriageSession session, Heard heard) =>
        heard is { Kind: HeardKind.Answered, Picked: "yes" } && session.Pending is Person or InCrisis;

    /// <summary>The question in between that this turn leads to; null when there is none.</summary>
    /// <param name="before">The session when the input came.</param>
    /// <param name="heard">What was understood.</param>
    public static string? Next(TriageSession before, Heard heard) => Asked(before, heard) ?? (Stays(before, heard) ? before.Aside : null);

    private static string? Asked(TriageSession before, Heard heard) => heard switch
    {
        { Kind: HeardKind.Commanded, Command: Command.Restart } when WouldLose(before) => Restart,
        { Kind: HeardKind.Commanded, Command: Command.Stop } when !Stops(before, heard) => Stop,
        { Kind: HeardKind.Commanded, Command: Command.Forget } => Forget,
        { Kind: HeardKind.Commanded, Command: Command.Person or Command.Frustrated } => Person,
        { Pause: Pause.Idle, Kind: HeardKind.Courtesy or HeardKind.NotUnderstood or HeardKind.Nothing } => Resume,
        _ => null,
    };

    // An input that says nothing to the question leaves it standing; anything else goes on without it.
    private static bool Stays(TriageSession before, Heard heard) => heard.Kind switch
    {
        _ when before.Aside is null => false,
        HeardKind.NotUnderstood or HeardKind.Malformed => before.Tries + 1 < Tries || !IsOne(before.Aside),
        HeardKind.Asked or HeardKind.Courtesy or HeardKind.Nothing or HeardKind.Unsupported or HeardKind.Stale or HeardKind.Opened => true,
        HeardKind.Unsure or HeardKind.Skipped => !IsOne(before.Aside),
        HeardKind.Told => !IsOne(before.Aside),
        HeardKind.Commanded => heard.Command is not (Command.Back or Command.Review or Command.Restart or Command.Stop or Command.BookVisit),
        _ => false,
    };

    private static bool Confirms(TriageSession session, Heard heard, string question) =>
        heard is { Kind: HeardKind.Answered, Picked: "yes" } && session.Pending == question;

    private static bool WouldLose(TriageSession session) =>
        session.Stage is TriageStage.Consent or TriageStage.Interview or TriageStage.Review or TriageStage.Guidance or TriageStage.VisitRequest
        && session.Evidence.Any(e => e.Slot is not (Slot.Reporter or Slot.Age or Slot.AskedAbout or Slot.Goal));
}
