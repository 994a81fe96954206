using Bot.Dialogs;

namespace Bot.Channels.Terminal;

/// <summary>Writes a conversation to a .chat file as it goes on, so that it can become a golden conversation.</summary>
internal sealed class ChatRecorder(TextWriter file)
{
    /// <summary>Begins the file.</summary>
    internal void Begin(DateTimeOffset now)
    {
        file.WriteLine("# Recorded in the terminal. Say here in a line what this conversation shows.");
        file.WriteLine($"now: {now.UtcDateTime:yyyy-MM-ddTHH:mm}Z");
    }

    /// <summary>Adds one turn.</summary>
    internal void Add(PatientInput input, Turn turn)
    {
        file.WriteLine();
        file.WriteLine($"patient: {(input is PatientInput.Said said ? said.Text : "(opens the chat)")}");
        foreach (var line in ChatLines.Of(turn))
        {
            file.WriteLine(line);
        }

        file.Flush();
    }
}
