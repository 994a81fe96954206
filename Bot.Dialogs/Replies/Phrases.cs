using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Replies;

/// <summary>The bot's own sentences and labels of one language (content: phrases.yaml), with the clinic's details filled in.</summary>
internal sealed class Phrases
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _say;
    private readonly ImmutableDictionary<string, string> _labels;
    private readonly ImmutableDictionary<string, string> _effectWords;
    private readonly ImmutableDictionary<string, string> _words;

    private Phrases(ContentNode root, ClinicDetails clinic)
    {
        Clinic = clinic;
        var say = root["say"];
        _say = say.Keys.ToImmutableDictionary(k => k, k => (ImmutableArray<string>)[.. say.Strings(k).Select(clinic.FillIn)]);
        _labels = Map(root["labels"], clinic);
        Effects = [.. root["effects"].Keys.Select(k => KeyValuePair.Create(k, root["effects"].String(k)))];
        _effectWords = Map(root["effectWords"], clinic);
        _words = Map(root["words"], clinic);
    }

    public ClinicDetails Clinic { get; }

    /// <summary>Effects of a treatment a card offers: code and label, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Effects { get; }

    public static Phrases Load(ContentSet content, ClinicDetails clinic) => new(content.Open("phrases.yaml"), clinic);

    /// <summary>A sentence; the turn picks among its variants, so that the same turn always says the same.</summary>
    public string Say(string name, int turn) => _say[name] is var variants ? variants[turn % variants.Length] : "";

    /// <summary>A sentence with a value filled in.</summary>
    public string Say(string name, int turn, string placeholder, string value) =>
        Say(name, turn).Replace("{" + placeholder + "}", value, StringComparison.Ordinal);

    public string Label(string name) => _labels[name];

    public string Label(string name, string placeholder, string value) => Label(name).Replace("{" + placeholder + "}", value, StringComparison.Ordinal);

    /// <summary>A whole number as text.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a code is said.</summary>
    public string Word(string? code) => code is null ? "" : _words.GetValueOrDefault(code, code);

    /// <summary>How an effect is said; null for one that is not known.</summary>
    public string? Effect(string? code) => code is null ? null : _effectWords.GetValueOrDefault(code);

    private static ImmutableDictionary<string, string> Map(ContentNode node, ClinicDetails clinic) =>
        node.Keys.ToImmutableDictionary(k => k, k => clinic.FillIn(node.String(k)));
}
