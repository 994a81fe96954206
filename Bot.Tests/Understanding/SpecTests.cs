using System.Runtime.CompilerServices;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>Specs/*.txt: "message => facts # why". A line in brackets names the slots that are compared and the question asked.</summary>
public sealed class SpecTests
{
    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());

    public static TheoryData<string, int> Lines()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var spec in Spec.ReadAll(file))
            {
                data.Add(Path.GetFileName(file), spec.Line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_message_means_what_the_spec_says(string file, int line)
    {
        var spec = Spec.ReadAll(Path.Combine(Folder(), file)).Single(s => s.Line == line);
        var meaning = Reader.Read(spec.Message, spec.Question, Spec.Now);
        Assert.True(spec.Expected == spec.Describe(meaning), $"{file}:{line} \"{spec.Message}\"\n  expected {spec.Expected}\n  read     {spec.Describe(meaning)}\n  because  {spec.Why}");
    }

    [Fact]
    public void There_are_six_hundred_lines_at_least() => Assert.InRange(Lines().Count, 600, int.MaxValue);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs");
}
