using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Hosting;

/// <summary>Everything that was logged, with scopes and exceptions.</summary>
internal sealed class CollectedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    internal ConcurrentQueue<LogLine> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => Lines.Clear();

    private sealed class Logger(CollectedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes.ForEachScope((scope, all) => all.Add($"{scope}"), scopes);
            log.Lines.Enqueue(new LogLine(category, logLevel, $"{formatter(state, exception)} {exception} {string.Join(' ', scopes)}"));
        }
    }
}

/// <summary>One line of a log.</summary>
internal sealed record LogLine(string Category, LogLevel Level, string Text)
{
    /// <summary>Whether it is written with the settings that the service comes with.</summary>
    internal bool IsWrittenByDefault => Level >= (Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information);
}
