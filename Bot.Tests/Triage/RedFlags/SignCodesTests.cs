using Bot.Dialogs.Content;
using Bot.Dialogs.Triage.RedFlags;
using Bot.Dialogs.Understanding.Signs;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Tests.Triage.RedFlags;

public sealed class SignCodesTests
{
    private static readonly HashSet<string> Read = [.. Reader().Codes];
    private static readonly HashSet<string> Judged = [.. RedFlagRules.Load(ContentSet.BuiltIn()).All.SelectMany(f => f.Signs)];

    [Fact]
    public void Every_sign_a_rule_looks_at_has_words() => Assert.Empty(Judged.Except(Read));

    [Fact]
    public void Every_sign_with_words_belongs_to_a_rule() => Assert.Empty(Read.Except(Judged));

    [Fact]
    public void Every_clarifying_question_confirms_a_sign_of_its_flag() =>
        Assert.All(RedFlagRules.Load(ContentSet.BuiltIn()).All, flag => Assert.All(flag.Confirms, sign => Assert.Contains(sign, flag.Signs)));

    private static SignReader Reader()
    {
        var content = ContentSet.BuiltIn();
        return SignReader.Load(content, new Vocabulary(), Spelling.Load(content));
    }
}
