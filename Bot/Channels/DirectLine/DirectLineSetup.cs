using Bot.Channels.DirectLine.Tokens;
using Bot.Channels.WebChat;
using Bot.Settings;
using Bot.Storage;
using Bot.Storage.Encryption;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.DirectLine;

/// <summary>Puts the Direct Line 3.0 endpoint into the host.</summary>
internal static class DirectLineSetup
{
    /// <summary>Where it is.</summary>
    internal const string Prefix = "/v3/directline";

    // A reload leaves the old socket open for a moment, and a patient may have a few tabs.
    private const int SocketsPerConversation = 8;

    /// <summary>Adds what it needs.</summary>
    internal static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton(OpenKeys);
        services.AddSingleton<TokenSigner>().AddSingleton<TokenIssuer>().AddSingleton<PageOrigins>().AddSingleton<Gate>();
        services.TryAddSingleton<ISpentTickets, SpentTickets>();
        services.AddHostedService<KeyRotation>();
        services.AddSingleton<WebConversations>();
        services.AddSingleton<TokenEndpoints>().AddSingleton<ConversationEndpoints>().AddSingleton<ActivityEndpoints>().AddSingleton<StreamDoor>().AddSingleton<StreamEndpoint>();
        services.AddSingleton(provider => Sockets(provider.GetRequiredService<LimitSettings>()));
        return services;
    }

    /// <summary>Maps its calls.</summary>
    internal static WebApplication MapDirectLine(this WebApplication app)
    {
        // A key file that cannot be read stops the start, not the first patient.
        app.Services.GetRequiredService<SigningKeys>();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        var calls = app.MapGroup(Prefix).WithStoreAway();
        calls.MapPost("tokens/generate", (TokenEndpoints tokens, HttpRequest r) => tokens.Generate(r));
        calls.MapPost("tokens/refresh", (TokenEndpoints tokens, HttpRequest r) => tokens.Refresh(r));
        calls.MapPost("conversations", (ConversationEndpoints all, HttpRequest r, CancellationToken stop) => all.Start(r, stop));

        var one = calls.MapGroup("conversations/{id}");
        one.MapGet("", (string id, string? watermark, ConversationEndpoints all, HttpRequest r, CancellationToken stop) => all.Reconnect(id, watermark, r, stop));
        one.MapGet("activities", (string id, string? watermark, ActivityEndpoints all, HttpRequest r, CancellationToken stop) => all.Read(id, watermark, r, stop));
        one.MapPost("activities", (string id, ActivityEndpoints all, HttpRequest r, CancellationToken stop) => all.Post(id, r, stop));
        one.MapPost("upload", (string id, ActivityEndpoints all, HttpRequest r, CancellationToken stop) => all.Upload(id, r, stop));
        one.MapGet("stream", (string id, string? watermark, StreamEndpoint stream, HttpContext context) => stream.Open(id, watermark, context));
        return app;
    }

    private static OpenSockets Sockets(LimitSettings limits) => new(new SocketLimits(limits.OpenSockets, SocketsPerConversation, limits.SocketsPerAddress));

    // Nodes that share a database need not share a folder: they sign with what the storage keys, which they share, are good for besides.
    private static SigningKeys OpenKeys(IServiceProvider provider)
    {
        var storage = provider.GetRequiredService<StorageSettings>();
        return provider.GetRequiredService<WebChatSettings>().SigningKeys is { Count: > 0 } keys ? SigningKeys.FromText(keys)
            : storage.IsPostgreSql ? SigningKeys.FromText(provider.GetRequiredService<KeyRing>().All.Select(key => Convert.ToBase64String(key.For("webchat-signing"))))
            : SigningKeys.Open(storage.Folder);
    }
}
