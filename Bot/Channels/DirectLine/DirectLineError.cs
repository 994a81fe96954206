namespace Bot.Channels.DirectLine;

/// <summary>Refusals in the Direct Line error shape. Codes are stable, messages are for people; neither says whether a foreign conversation exists.</summary>
internal static class DirectLineError
{
    /// <summary>No token, or something that is none.</summary>
    internal static IResult NoToken { get; } = Of(401, "Unauthorized", "Send a token: Authorization: Bearer TOKEN.");

    /// <summary>A token, but not one for this.</summary>
    internal static IResult WrongToken { get; } = Of(403, "Forbidden", "This token is not good for this call.");

    /// <summary>A token whose time is over.</summary>
    internal static IResult TokenExpired { get; } = Of(403, "TokenExpired", "Token has expired.");

    /// <summary>The token's own conversation was never started, or is gone.</summary>
    internal static IResult NoConversation { get; } = Of(404, "ConversationNotFound", "This conversation was not started or is no longer kept.");

    /// <summary>A body over the limit.</summary>
    internal static IResult TooBig { get; } = Of(413, "MessageSizeTooBig", "The request is larger than this service takes.");

    /// <summary>The bot did not answer in time; its answer comes by the stream when it is ready.</summary>
    internal static IResult BotTimedOut { get; } = Of(502, "BotError", "The bot did not answer in time.");

    /// <summary>The store could not take the turn; the patient is told in the chat.</summary>
    internal static IResult NotKept { get; } = Of(503, "ServiceUnavailable", "The message was not kept. Please send it again.");

    /// <summary>The store cannot be read right now.</summary>
    internal static IResult StoreAway { get; } = Of(503, "ServiceUnavailable", "The conversations cannot be read right now. Please try again in a moment.");

    /// <summary>A request that cannot be read.</summary>
    internal static IResult Bad(string message) => Of(400, "BadArgument", message);

    /// <summary>Any other refusal.</summary>
    internal static IResult Of(int status, string code, string message) =>
        Results.Json(new ErrorBody(new(code, message)), DirectLineJson.Default.ErrorBody, statusCode: status);
}
