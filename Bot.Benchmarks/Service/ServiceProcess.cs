using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Bot.Benchmarks.Service;

/// <summary>The service as its own process on a loopback port. It can be killed and started again on the same port and folder.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private const int Terminate = 15;

    /// <summary>Limits so high that only the measured thing limits.</summary>
    internal static readonly (string Name, string Value)[] NoLimits =
    [
        ("Limits:TurnsPerMinute", "1000000"), ("Limits:TokensPerMinute", "1000000"), ("Limits:RequestsPerMinute", "1000000"), ("Limits:RequestsPerSecond", "1000000"),
        ("Limits:SocketsPerAddress", "1000000"), ("Limits:OpenSockets", "1000000"), ("Limits:Connections", "1000000"), ("Limits:RefusalsPerMinute", "1000000"),
        ("Logging:LogLevel:Default", "Warning"),
    ];

    private readonly string[] _arguments;
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Prepares a process; it is not started.</summary>
    internal ServiceProcess(params (string Name, string Value)[] settings) =>
        _arguments = [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), $"--urls=http://127.0.0.1:{_port}", .. settings.Select(setting => $"--{setting.Name}={setting.Value}")];

    /// <summary>Where it listens, with a slash at the end.</summary>
    internal Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>The environment it runs in.</summary>
    internal string EnvironmentName { get; init; } = "Development";

    /// <summary>What is done with each line it prints; null when nothing is.</summary>
    internal Action<string>? Printed { get; init; }

    /// <summary>Memory that it holds, in bytes.</summary>
    internal long Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it; ends when it listens.</summary>
    internal async Task Start()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Take(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The service ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends it in the middle of whatever it does, as a power failure would.</summary>
    internal void Kill()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Asks it to stop, as a supervisor does; returns its exit code.</summary>
    internal async Task<int> Stop()
    {
        var process = _process!;
        _ = SendSignal(process.Id, Terminate);
        await process.WaitForExitAsync();
        _process = null;
        using (process)
        {
            return process.ExitCode;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    private ProcessStartInfo StartInfo() => new("dotnet", _arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName, ["DOTNET_ENVIRONMENT"] = EnvironmentName },
    };

    private void Take(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        Printed?.Invoke(line);
        if (line.Contains("TriageBot is ready", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
