using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge.Reading;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>What the files below questions-and-answers/ say.</summary>
internal sealed class AnswerContent
{
    private const string Folder = "questions-and-answers/";

    public AnswerContent(ContentSet content, Catalogue catalogue)
    {
        var list = content.Open(Folder + "words.yaml");
        list.Only("stop words", "short forms", "generic", "compare", "leave", "open questions", "openers", "pointing words", "ambiguous names");
        StopStems = list.Names("stop words").Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
        var shortForms = list["short forms"].Keys.ToFrozenDictionary(k => k, k => list["short forms"].String(k), StringComparer.Ordinal);
        var plain = new QuestionWords(StopStems, shortForms, spelling: null);
        AmbiguousNames = list.Names("ambiguous names").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Generic = list.Names("generic").SelectMany(w => plain.Stems(w)).ToFrozenSet(StringComparer.Ordinal);
        Compare = [.. list.Names("compare").Select(plain.Stems)];
        OpenQuestions = list.Names("open questions").Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
        Openers = list.Names("openers").Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
        Pointing = list.Names("pointing words").Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
        Leave = [.. list.Names("leave").Select(plain.Stems)];

        var reader = new AnswerReader(catalogue, plain);
        Aspects = content.Open(Folder + "aspects.yaml").Entries("aspects").Unique("id", reader.Aspect);
        Ready = [.. content.Open(Folder + "index.yaml").Names("files").SelectMany(file => content.Open(Folder + file).Entries("answers")).ToImmutableArray().Unique("id", reader.Ready)];
        var known = new Spelling(Vocabulary(content, catalogue, plain).Concat(list.Names("generic")));
        Words = new QuestionWords(StopStems, shortForms, known);
    }

    /// <summary>Sides of a treatment; the first is the one a bare name asks for.</summary>
    public ImmutableArray<Aspect> Aspects { get; }

    public ImmutableArray<ReadyAnswer> Ready { get; }

    /// <summary>Words that carry no meaning, without their endings.</summary>
    public FrozenSet<string> StopStems { get; }

    /// <summary>Words that stand for any procedure: "shot", "it".</summary>
    public FrozenSet<string> Generic { get; }

    /// <summary>First words of a question that may be about procedures as such: "what", "how".</summary>
    public FrozenSet<string> OpenQuestions { get; }

    /// <summary>First words of other questions: "is", "can".</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Words that point at what is talked about: "it", "they".</summary>
    public FrozenSet<string> Pointing { get; }

    /// <summary>Phrases that compare two treatments.</summary>
    public ImmutableArray<ImmutableArray<string>> Compare { get; }

    /// <summary>Phrases that ask whether something is all right.</summary>
    public ImmutableArray<ImmutableArray<string>> Leave { get; }

    /// <summary>Names that are ordinary words too and are no name in a question.</summary>
    public FrozenSet<string> AmbiguousNames { get; }

    /// <summary>Reads questions; mends typos against every word of this content.</summary>
    public QuestionWords Words { get; }

    /// <summary>All names that may stand in a question.</summary>
    public IEnumerable<(string Id, string Name)> Names(Catalogue catalogue) =>
        catalogue.Interventions.SelectMany(i => i.Names.Append(i.Name).Select(n => (i.Id, n)))
            .Concat(catalogue.Conditions.SelectMany(c => c.Names.Select(n => (c.Id, n))))
            .Concat(catalogue.Cautions.SelectMany(c => c.Names.Select(n => (c.Code, n))))
            .Where(n => !AmbiguousNames.Contains(n.Item2));

    private IEnumerable<string> Vocabulary(ContentSet content, Catalogue catalogue, QuestionWords plain)
    {
        var asked = content.Files.Where(f => f.Key.StartsWith($"{content.Language}/{Folder}", StringComparison.Ordinal)).Select(f => f.Value);
        return Names(catalogue).Select(n => n.Name).Concat(asked).SelectMany(plain.Tokens).Where(t => t.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
    }
}
