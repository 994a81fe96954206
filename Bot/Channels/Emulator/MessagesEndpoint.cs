using Bot.Turns;
using Bot.Turns.Sending;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Bot.Channels.Emulator;

/// <summary>Puts <c>/api/messages</c> into the host: where Bot Framework Emulator and Azure Bot Service post activities.</summary>
internal static class MessagesEndpoint
{
    private const string Path = "/api/messages";

    // Channels give up after 15 seconds; a connector that is slower than this is retried by the outbox.
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(8);

    /// <summary>Adds the bot, its adapter and the outbox.</summary>
    internal static IServiceCollection AddMessages(this IServiceCollection services) => services
        .ConfigureHttpClientDefaults(client => client.ConfigureHttpClient(http => http.Timeout = LongestSend))
        .AddHttpClient()
        .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
        .AddSingleton(CreateAdapter)
        .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>())
        .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>())
        .AddSingleton<IBot, TriageBot>()
        .AddSingleton<ConnectorSender>()
        .AddSingleton<OutboxDelivery>()
        .AddHostedService<OutboxService>();

    /// <summary>Maps it. Other methods are harmless: some tools probe before they post.</summary>
    internal static void MapMessages(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (IBotFrameworkHttpAdapter adapter, IBot bot, HttpContext context) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], () => "Channels post activities here.");
    }

    private static CloudAdapter CreateAdapter(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<CloudAdapter>>();
        var words = provider.GetRequiredService<ServiceWords>();
        return new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), log)
        {
            OnTurnError = async (context, error) =>
            {
                log.Failed(error);
                await context.SendActivityAsync(MessageFactory.Text(words.WentWrong));
            },
        };
    }
}
