namespace Microsoft.Bot.Schema;

/// <summary>An earlier message, edited.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
