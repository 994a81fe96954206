using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>Answers for a store that is locked, full or away: the caller may try again, and nothing was changed.</summary>
internal static class StoreAway
{
    /// <summary>Puts the answer around calls that read or write conversations.</summary>
    internal static TBuilder WithStoreAway<TBuilder>(this TBuilder calls)
        where TBuilder : IEndpointConventionBuilder => calls.AddEndpointFilter(async (context, next) =>
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return DirectLineError.StoreAway;
        }
    });
}
