using Bot.Storage.Audit;

namespace Bot.Storage.Commands;

/// <summary>One command of staff. What it shows or changes is told to the audit trail.</summary>
internal abstract class StaffCommand(IServiceProvider services)
{
    /// <summary>Who runs it.</summary>
    protected static string Who => $"staff:{Environment.UserName}";

    /// <summary>Runs it; false when the words make no sense to it.</summary>
    internal abstract Task<bool> Run(string[] words, TextWriter output);

    /// <summary>A part of the store.</summary>
    protected T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Tells the audit trail.</summary>
    protected Task Tell(string what, string subject = "", long amount = 1) =>
        The<IAuditTrail>().Add(new AuditEntry(The<TimeProvider>().GetUtcNow(), Who, what, subject, amount), CancellationToken.None);
}
