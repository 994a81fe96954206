using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Polyfills.BotBuilder;

/// <summary>Posts to a <see cref="CloudAdapter"/> without a server.</summary>
internal static class BotRequest
{
    public static CloudAdapter Adapter(FakeChannel channel, params (string Key, string Value)[] settings) =>
        new(new ConfigurationBotFrameworkAuthentication(Settings(settings), httpClientFactory: channel));

    public static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    public static async Task<(int Status, string Body)> PostAsync(
        IBotFrameworkHttpAdapter adapter, string json, IBot bot, Action<HttpRequest>? change = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json; charset=utf-8";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        context.Response.Body = new MemoryStream();
        change?.Invoke(context.Request);
        await adapter.ProcessAsync(context.Request, context.Response, bot);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}

/// <summary>A bot of one line.</summary>
internal sealed class OneLineBot(Func<ITurnContext, Task> turn) : IBot
{
    public int Turns { get; private set; }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return turn(turnContext);
    }
}
