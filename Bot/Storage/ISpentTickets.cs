namespace Bot.Storage;

/// <summary>Remembers one-time tokens that were used until they expire, on whichever node that was.</summary>
internal interface ISpentTickets
{
    /// <summary>True the first time, false ever after.</summary>
    /// <param name="id">The token's id.</param>
    /// <param name="expires">When it is good for nothing anyway, in seconds since 1970 UTC.</param>
    /// <param name="stop">Ends the wait.</param>
    Task<bool> TrySpend(string id, long expires, CancellationToken stop);
}
