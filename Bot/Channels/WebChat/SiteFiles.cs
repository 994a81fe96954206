using Microsoft.Extensions.FileProviders;

namespace Bot.Channels.WebChat;

/// <summary>The page's files. They lie beside the program, so the service finds them from any working directory.</summary>
internal static class SiteFiles
{
    /// <summary>Where they are.</summary>
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Serves them; a browser asks each time whether its copy is still right.</summary>
    internal static IApplicationBuilder UseSiteFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(Folder),
        OnPrepareResponse = served =>
        {
            served.Context.Response.Headers.CacheControl = "no-cache";
            if (served.File.Name is "embed.js")
            {
                // The one file that the clinic's own site loads.
                served.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            }
        },
    });
}
