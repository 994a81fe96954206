using System.Collections.Immutable;
using System.Text;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Triage.RedFlags;

namespace Bot.Tests.Knowledge.Coverage;

/// <summary>Every point of the source documents reaches a patient, and docs/coverage.md says how. UPDATE_COVERAGE=1 writes the document anew.</summary>
public sealed class CoverageTests
{
    private static readonly string Document = Path.Combine(House.Repository.Root, "docs", "coverage.md");
    private static readonly ImmutableDictionary<string, CoveredRow> Rows = CoveredRow.All.ToImmutableDictionary(r => r.Row);

    private static readonly (char Section, string Title, int Count)[] Sections =
    [
        ('A', "Treatments", 41), ('B', "Tests and work-up", 14), ('C', "Pains and illnesses", 49), ('D', "Imaging", 6), ('E', "What procedures may bring", 47),
        ('F', "What decides who is a candidate", 31), ('G', "Risks and safety", 17), ('H', "People and places", 18), ('I', "Proof, ethics and money", 26), ('J', "Background", 13),
        ('K', "Statements of the sources that are corrected", 20),
    ];

    public static TheoryData<string> Ids() => [.. CoveredRow.All.Select(r => r.Row)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_point_of_the_source_documents_reaches_a_patient(string id)
    {
        var row = Rows[id];
        var read = row.Chat is { } chat ? ShownToPatient.In(chat) : ShownToPatient.After(row.Ask!);
        Assert.Contains(row.Says, read, StringComparison.OrdinalIgnoreCase);
        if (row.Never is { } never)
        {
            Assert.DoesNotContain(never, read, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_section_of_the_list_is_complete() =>
        Assert.All(Sections, s => Assert.Equal(Enumerable.Range(1, s.Count).Select(n => $"{s.Section}{n}"), CoveredRow.All.Where(r => r.Section == s.Section).Select(r => r.Row)));

    [Fact]
    public void Content_that_carries_a_point_exists()
    {
        var known = Known().ToHashSet(StringComparer.Ordinal);
        Assert.Empty(CoveredRow.All.SelectMany(r => r.By.Where(id => !known.Contains(id)).Select(id => $"{r.Row} {id}")));
    }

    [Fact]
    public void The_coverage_document_says_what_the_data_say()
    {
        var text = Written();
        if (Environment.GetEnvironmentVariable("UPDATE_COVERAGE") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(Document, text);
        }

        Assert.Equal(text, File.ReadAllText(Document).ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Known()
    {
        var content = ContentSet.BuiltIn();
        var catalogue = Catalogue.Load(content);
        return catalogue.Interventions.Select(i => i.Id).Concat(catalogue.Conditions.Select(c => c.Id)).Concat(catalogue.Cautions.Select(c => c.Code)).Concat(catalogue.Articles.Select(a => a.Id))
            .Concat(catalogue.Specialists.Select(s => s.Code)).Concat(catalogue.CareAdvice.Select(a => a.Code)).Concat(AnswerBook.Load(content, catalogue).Ids)
            .Concat(QuestionBook.Load(content).Ids).Concat(RedFlagRules.Load(content).All.Select(f => f.Id)).Concat(content.Open("rules.yaml").Items().Select(r => r.String("id")));
    }

    private static string Written()
    {
        var text = new StringBuilder($"""
            # What the source documents name, and where a patient meets it
            <!-- Written by the test The_coverage_document_says_what_the_data_say from Bot.Tests/Knowledge/Coverage; UPDATE_COVERAGE=1 writes it anew. -->

            {CoveredRow.All.Count(r => r.Section != 'K')} points in ten sections, and {CoveredRow.All.Count(r => r.Section == 'K')} statements that are corrected instead of repeated. For each point: the content that carries it,
            and one question (or a golden conversation in Bot.Tests/Conversations) that shows it. A test asks every question in the middle of an interview
            and finds the words of the last column in what the patient then reads.

            """.ReplaceLineEndings("\n"));
        foreach (var (section, title, _) in Sections)
        {
            text.Append($"\n## {section}. {title}\n\n| Row | Point | Carried by | Shown by | The patient reads |\n|---|---|---|---|---|\n");
            foreach (var row in CoveredRow.All.Where(r => r.Section == section))
            {
                text.Append($"| {row.Row} | {row.Is} | {string.Join(", ", row.By)} | {(row.Ask is { } ask ? $"\"{ask}\"" : row.Chat)} | {row.Says} |\n");
            }
        }

        return text.ToString();
    }
}
