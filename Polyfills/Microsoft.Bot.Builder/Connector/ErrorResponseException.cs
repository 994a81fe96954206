using System.Net;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema
{
    /// <summary>A channel refused a call. See <see cref="Response"/> for the status.</summary>
    public class ErrorResponseException(string message) : Exception(message)
    {
        /// <summary>What the channel answered.</summary>
        public HttpResponseMessageWrapper? Response { get; set; }
    }
}

namespace Microsoft.Rest
{
    /// <summary>An answer of a channel, kept after its connection is gone.</summary>
    public class HttpResponseMessageWrapper
    {
        internal HttpResponseMessageWrapper(HttpStatusCode status) => StatusCode = status;

        /// <summary>HTTP status.</summary>
        public HttpStatusCode StatusCode { get; }
    }
}
