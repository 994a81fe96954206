using System.Runtime.ExceptionServices;
using Bot.Hosting.Outbound;
using Bot.Hosting.Rates;
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

    /// <summary>Adds the bot, its adapter and the outbox.</summary>
    internal static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddOutbound()
        .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
        .AddSingleton(CreateAdapter)
        .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>())
        .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>())
        .AddSingleton<IBot, TriageBot>()
        .AddSingleton<ChannelPost>()
        .AddSingleton<ConnectorSender>()
        .AddSingleton<OutboxDelivery>()
        .AddHostedService<OutboxService>();

    /// <summary>Maps it. Other methods are harmless: some tools probe before they post.</summary>
    internal static void MapMessages(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, Take);
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], () => "Channels post activities here.");
    }

    private static async Task Take(ChannelPost post, IBotFrameworkHttpAdapter adapter, IBot bot, HttpContext context)
    {
        if (await post.Problem(context.Request, context.RequestAborted) is { } problem)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem, context.RequestAborted);
            return;
        }

        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        }
        catch (TooManyTurnsException e)
        {
            await TooMany.Answer(context, e.Wait).ExecuteAsync(context);
        }
    }

    private static CloudAdapter CreateAdapter(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<CloudAdapter>>();
        var words = provider.GetRequiredService<ServiceWords>();
        return new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), log)
        {
            OnTurnError = async (context, error) =>
            {
                if (error is TooManyTurnsException)
                {
                    ExceptionDispatchInfo.Throw(error);
                }

                log.Failed(error);
                await context.SendActivityAsync(MessageFactory.Text(words.WentWrong));
            },
        };
    }
}
