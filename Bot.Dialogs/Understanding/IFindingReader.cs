namespace Bot.Dialogs.Understanding;

/// <summary>Reads one kind of fact. Knows nothing of the other readers, keeps no state between messages.</summary>
internal interface IFindingReader
{
    /// <summary>Adds what it finds to the reading.</summary>
    void Read(Reading reading);
}
