using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>Reads texts that end in their sources: "Relief lasts some weeks. [S19, S59]". A claim without a source is a mistake.</summary>
internal sealed class ClaimReader(ImmutableArray<Source> sources)
{
    private readonly HashSet<string> _known = sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>A required text with sources.</summary>
    public Claim One(ContentNode node, string aspect) => Read(node[aspect], aspect);

    /// <summary>A required list of at least one text with sources.</summary>
    public ImmutableArray<Claim> Many(ContentNode node, string aspect) =>
        ManyOrNone(node, aspect) is { Length: > 0 } claims ? claims : throw node.Wrong($"'{aspect}' is missing; write at least one line with its source");

    /// <summary>A list of texts with sources, empty when missing.</summary>
    public ImmutableArray<Claim> ManyOrNone(ContentNode node, string aspect) => [.. node.Items(aspect).Select(item => Read(item, aspect))];

    /// <summary>The text at this place.</summary>
    public Claim Read(ContentNode place, string aspect)
    {
        var written = place.Text.Trim();
        var tag = written.LastIndexOf('[');
        if (tag < 0 || !written.EndsWith(']'))
        {
            throw place.Wrong("the source is missing; end the text with its sources, such as [S5] or [GK]");
        }

        var text = written[..tag].Trim();
        return text.Length == 0
            ? throw place.Wrong($"'{aspect}' is empty; write the text before its sources")
            : new Claim(aspect, ForbiddenWording.Check(text, place), Sources(written[(tag + 1)..^1], place));
    }

    private ImmutableArray<string> Sources(string tag, ContentNode place)
    {
        var ids = tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return ids.FirstOrDefault(id => !_known.Contains(id)) is { } unknown
            ? throw place.Wrong($"there is no source '{unknown}'; correct the id or add it to sources.yaml")
            : ids.Length == 0 ? throw place.Wrong("the source is missing; write its id between the brackets") : ids;
    }
}
