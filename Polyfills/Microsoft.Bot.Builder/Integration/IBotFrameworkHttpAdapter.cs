using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An adapter that serves HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Takes the turn that a request asks for and writes the answer.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
