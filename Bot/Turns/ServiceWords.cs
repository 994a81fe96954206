using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;

namespace Bot.Turns;

/// <summary>What the service itself says when a message never reaches the conversation (content: service.yaml).</summary>
internal sealed record ServiceWords(
    string SendAgain, string NotKept, string WentWrong, string StartedAnew, string PersonalOnly)
{
    /// <summary>Reads the words of one language.</summary>
    /// <exception cref="ContentException">One is missing.</exception>
    internal static ServiceWords Load(ContentSet content, ClinicDetails clinic)
    {
        var words = content.Open("service.yaml");
        string Read(string name) => clinic.FillIn(words.String(name));
        return new ServiceWords(Read("sendAgain"), Read("notKept"), Read("wentWrong"), Read("startedAnew"), Read("personalOnly"));
    }
}
