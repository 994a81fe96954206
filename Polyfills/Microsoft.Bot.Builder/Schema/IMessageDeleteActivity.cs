namespace Microsoft.Bot.Schema;

/// <summary>An earlier message, deleted.</summary>
public interface IMessageDeleteActivity : IActivity;
