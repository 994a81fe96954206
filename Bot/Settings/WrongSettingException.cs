namespace Bot.Settings;

/// <summary>The service does not start with these settings. The message says, a sentence each, which one, what is wrong and how to mend it.</summary>
public sealed class WrongSettingException(string message, Exception? cause = null) : Exception(message, cause);
