namespace Microsoft.Bot.Builder;

/// <summary>The code that takes a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
