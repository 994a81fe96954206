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
        _say = Lists(root["say"], clinic);
        _labels = Map(root["labels"], clinic);
        Effects = [.. root["effects"].Keys.Select(k => KeyValuePair.Create(k, root["effects"].String(k)))];
        _effectWords = Map(root["effectWords"], clinic);
        _words = Map(root["words"], clinic);
    }

    private Phrases(Phrases own, ImmutableDictionary<string, ImmutableArray<string>> say, ImmutableDictionary<string, string> labels)
    {
        Clinic = own.Clinic;
        Effects = own.Effects;
        _say = own._say.SetItems(say);
        _labels = own._labels.SetItems(labels);
        (_effectWords, _words) = (own._effectWords, own._words);
    }

    public ClinicDetails Clinic { get; }

    /// <summary>Effects of a treatment a card offers: code and label, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Effects { get; }

    public static Phrases Load(ContentSet content, ClinicDetails clinic) => new(content.Open("phrases.yaml"), clinic);

    /// <summary>The same for somebody who writes for the person with the pain.</summary>
    /// <exception cref="ContentException">A sentence speaks of "you" and has no words for somebody else.</exception>
    public Phrases ForSomeoneElse(ContentSet content)
    {
        var words = content.Open("for-someone-else.yaml");
        var (say, labels) = (Lists(words["say"], Clinic), Map(words["labels"], Clinic));
        var missing = _say.Where(s => s.Value.Any(Replies.ForSomeoneElse.SpeaksOfReader)).Select(s => s.Key).Except(say.Keys).Except(Replies.ForSomeoneElse.Same(words, "say"))
            .Concat(_labels.Where(l => Replies.ForSomeoneElse.SpeaksOfReader(l.Value)).Select(l => l.Key).Except(labels.Keys).Except(Replies.ForSomeoneElse.Same(words, "labels")))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return missing is null ? new Phrases(this, say, labels) : throw words.Wrong($"the phrase '{missing}' has no words for somebody else");
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Lists(ContentNode node, ClinicDetails clinic) =>
        node.Keys.ToImmutableDictionary(k => k, k => (ImmutableArray<string>)[.. node.Strings(k).Select(clinic.FillIn)]);

    /// <summary>A sentence; the turn picks among its variants, so that the same turn always says the same.</summary>
    public string Say(string name, int turn) => _say[name] is var variants ? variants[turn % variants.Length] : "";

    /// <summary>A sentence with a value filled in.</summary>
    public string Say(string name, int turn, string placeholder, string value) =>
        Say(name, turn).Replace("{" + placeholder + "}", value, StringComparison.Ordinal);

    public string Label(string name) => _labels[name];

    /// <summary>A label that only one of the two voices has; null in the other.</summary>
    public string? LabelOrNull(string name) => _labels.GetValueOrDefault(name);

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
