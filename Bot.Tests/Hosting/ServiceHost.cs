using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bot.Tests.Hosting;

/// <summary>The whole service in memory, with a storage folder of its own. Disposed and made again on the same folder, it is a restart.</summary>
internal sealed class ServiceHost : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly (string Name, string Value)[] _settings;

    internal ServiceHost(TemporaryFolder folder, params (string Name, string Value)[] settings)
    {
        _folder = folder.Path;
        _settings = settings;
    }

    /// <summary>An activity as the Emulator posts it, asking for the replies in the response.</summary>
    internal static JsonObject Message(string? text, string conversation = "c1") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "emulator",
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["from"] = new JsonObject { ["id"] = "patient", ["role"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" },
        ["locale"] = "en-US",
        ["text"] = text,
    };

    /// <summary>Posts a text to /api/messages.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> Post(string body, string contentType = "application/json")
    {
        using var client = CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts an activity and returns the replies.</summary>
    internal async Task<IReadOnlyList<JsonElement>> Turn(JsonObject activity)
    {
        var (status, body) = await Post(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Says something and returns the replies.</summary>
    internal Task<IReadOnlyList<JsonElement>> Say(string text, string conversation = "c1") => Turn(Message(text, conversation));

    /// <summary>The trace at the end of the replies.</summary>
    internal static JsonElement Trace(IReadOnlyList<JsonElement> replies) => replies[^1].GetProperty("value");

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", _folder);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
