using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>What forgetting takes.</summary>
public enum ForgetScope
{
    /// <summary>The conversation and everything said in it. Requests that were sent to the clinic stay, so that it can call back, but without what was said.</summary>
    Conversation,

    /// <summary>The requests as well.</summary>
    Everything,
}

/// <summary>What of a conversation was forgotten. Holds nothing of its content.</summary>
/// <param name="Messages">Activities of both sides that are gone.</param>
/// <param name="Requests">Visit requests and call-backs that are gone.</param>
/// <param name="Kept">References of the requests that stay, each with only its name, contact and wished times.</param>
public sealed record ForgetReceipt(int Messages, int Requests, ImmutableArray<string> Kept);
