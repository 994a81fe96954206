using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.WebChat;

/// <summary>
/// Web Chat's script: four megabytes that every new patient loads. It is compressed once and kept, not once for each of them.
/// </summary>
internal sealed class WebChatScript
{
    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _compressed;
    private readonly EntityTagHeaderValue _tag;

    private WebChatScript(byte[] plain)
    {
        _plain = plain;
        _compressed = new(() => Compress(plain));
        _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..16]}\"");
    }

    /// <summary>Where the build puts it below the site's files.</summary>
    internal const string Path = "/webchat/webchat.js";

    /// <summary>Reads the script; null when the build had no npm.</summary>
    internal static WebChatScript? Find(string folder) =>
        System.IO.Path.Combine(folder, Path[1..]) is { } file && File.Exists(file) ? new WebChatScript(File.ReadAllBytes(file)) : null;

    /// <summary>Answers a request for it.</summary>
    internal IResult Serve(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        var zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (zipped)
        {
            headers.ContentEncoding = "gzip";
        }

        return Results.Bytes(zipped ? _compressed.Value : _plain, "text/javascript; charset=utf-8", entityTag: _tag);
    }

    private static byte[] Compress(byte[] plain)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return buffer.ToArray();
    }
}
