using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs;

/// <summary>All that is remembered of one conversation. Immutable; everything that can be derived is derived, not stored.</summary>
public sealed record TriageSession
{
    /// <summary>Version of this shape, for sessions stored by earlier releases.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version this session was written with.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Reference the patient gets with a visit request; chosen by the edge when the conversation begins.</summary>
    public required string Reference { get; init; }

    /// <summary>Content language, such as "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Turns so far.</summary>
    public int Turn { get; init; }

    /// <summary>Where the conversation is.</summary>
    public TriageStage Stage { get; init; }

    /// <summary>Id of the question the patient has before them; null when none.</summary>
    public string? Pending { get; init; }

    /// <summary>The turn that asked it; a card of an earlier turn is stale.</summary>
    public int PendingSince { get; init; }

    /// <summary>A question asked in between, such as "shall I really stop?", or an answer that is given anew; the pending one while it is set.</summary>
    public string? Aside { get; init; }

    /// <summary>How often the pending question was shown in a row: its wording changes each time.</summary>
    public int Shown { get; init; }

    /// <summary>When the last message came; null before the first.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Two answers that do not fit together, while the patient is asked which one is right.</summary>
    public Clash? Clash { get; init; }

    /// <summary>What is said once in a conversation and was said.</summary>
    public ImmutableSortedSet<string> Once { get; init; } = ImmutableSortedSet<string>.Empty;

    /// <summary>How often a person of the clinic was asked to get in touch.</summary>
    public int PersonRequests { get; init; }

    /// <summary>Why a person is wanted, and how to reach the patient.</summary>
    public PersonDraft? Person { get; init; }

    /// <summary>How often the pending question was answered in a way that was not understood.</summary>
    public int Tries { get; init; }

    /// <summary>Questions asked so far, in order; the last is the pending one while one is pending.</summary>
    public ImmutableList<string> Asked { get; init; } = [];

    /// <summary>Questions that are settled: answered, skipped or given up.</summary>
    public ImmutableSortedSet<string> Settled { get; init; } = ImmutableSortedSet<string>.Empty;

    /// <summary>What is known.</summary>
    public EvidenceMap Evidence { get; init; } = EvidenceMap.Empty;

    /// <summary>Red flags that a doctor has checked since the advice, or for which there is a plan for today; they no longer stop the interview.</summary>
    public ImmutableSortedSet<string> Cleared { get; init; } = ImmutableSortedSet<string>.Empty;

    /// <summary>What was collected for a visit request; kept after it was sent, so that it is not sent twice.</summary>
    public VisitDraft? Visit { get; init; }

    /// <summary>Visit requests sent in this conversation, also before it was started over: each has its own number.</summary>
    public int VisitsSent { get; init; }

    /// <summary>Visit requests sent before everything was forgotten, the requests included.</summary>
    public int VisitsForgotten { get; init; }

    /// <summary>The patient wants nothing saved: the conversation is kept only while it is open.</summary>
    public bool DoNotKeep { get; init; }

    /// <summary>Number of the next visit request.</summary>
    internal string VisitReference => VisitsSent == 0 ? Reference : string.Create(CultureInfo.InvariantCulture, $"{Reference}-{VisitsSent + 1}");

    /// <summary>Number of the visit request that was sent last.</summary>
    internal string SentReference => (this with { VisitsSent = Math.Max(0, VisitsSent - 1) }).VisitReference;

    /// <summary>A new conversation.</summary>
    public static TriageSession Start(string reference, string language = "en") => new() { Reference = reference, Language = language };

    /// <inheritdoc/>
    public bool Equals(TriageSession? other) => other is not null && SessionJson.Write(this) == SessionJson.Write(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reference, Turn, Stage);
}

/// <summary>Two answers that do not fit together.</summary>
/// <param name="Before">What was said before.</param>
/// <param name="Now">What was said last; it counts until the patient says otherwise.</param>
public sealed record Clash(Evidence Before, Evidence Now);

/// <summary>A wish to be contacted by a person of the clinic.</summary>
/// <param name="Reason">As a code: "asked", "frustrated", "crisis".</param>
/// <param name="Contact">Checked phone number or e-mail address; null while it is not known.</param>
public sealed record PersonDraft(string Reason, string? Contact = null);

/// <summary>A visit request while it is being filled in.</summary>
/// <param name="Name">Name as typed.</param>
/// <param name="Contact">Checked phone number or e-mail address.</param>
/// <param name="Times">Wished times in own words.</param>
/// <param name="Sent">Whether it was stored for the clinic.</param>
public sealed record VisitDraft(string? Name = null, string? Contact = null, string? Times = null, bool Sent = false);
