namespace Bot.Storage;

/// <summary>The store cannot be used as configured; the service does not start. The message says which part, what is wrong and how to mend it.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
