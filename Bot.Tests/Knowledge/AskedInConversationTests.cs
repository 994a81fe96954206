using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Replies;
using Bot.Tests.Knowledge.Coverage;

namespace Bot.Tests.Knowledge;

/// <summary>Questions as patients type them in the middle of the interview (asked-in-conversation.txt: question, answer id or none).</summary>
public sealed class AskedInConversationTests
{
    private static readonly string[] Unknown = ["I don't have a safe answer to that.", "That one I can't answer safely."];
    private static readonly string[] Waiting = ["How long have you had this pain?", "A rough time is fine."];

    private static readonly AnswerBook Book = AnswerBook.Load(ContentSet.BuiltIn());
    private static readonly (string Question, string Answer)[] Asked = [.. File
        .ReadLines(Path.Combine(House.Repository.Root, "Bot.Tests", "Knowledge", "asked-in-conversation.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" => ")).Select(p => (p[0], p[1]))];

    [Fact]
    public void A_question_is_answered_and_the_pending_question_comes_again()
    {
        var wrong = Asked.Where(a => !Right(a.Question, a.Answer, ShownToPatient.After(a.Question))).Select(a => $"{a.Question} => {a.Answer}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(Asked.Length >= 250);
    }

    [Theory]
    [InlineData("what is sciatica")]
    [InlineData("what helps a frozen shoulder")]
    [InlineData("is RFA permanent")]
    [InlineData("what is an epidural steroid injection?")]
    [InlineData("how long does a nerve block last, 3 months?")]
    [InlineData("does chemo cause nerve pain in the feet")]
    [InlineData("what are the risks of knee injections for people on warfarin")]
    [InlineData("how do they treat a broken vertebra")]
    public void Asking_tells_nothing_about_the_patient(string question)
    {
        var (before, after) = ShownToPatient.Evidence(question);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("i take eliquis, can i get the shot", "CA-BLOOD", "Do not stop it yourself")]
    [InlineData("im diabetic, is a cortisone shot ok", "CA-DIAB", "raise your sugar")]
    [InlineData("i have a pacemaker can i have the ablation", "CA-PACE", "heart team")]
    public void A_message_that_tells_and_asks_is_noted_and_answered(string message, string told, string answered)
    {
        Assert.Contains(told, ShownToPatient.Evidence(message).After, StringComparison.Ordinal);
        Assert.Contains(answered, ShownToPatient.After(message), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_two_hundred_intents_are_written_out_and_many_more_follow_from_the_catalogue()
    {
        var catalogue = Catalogue.Load(ContentSet.BuiltIn());
        string[] asks = ["what is {0}", "how is {0} done", "does {0} hurt", "how long does {0} last", "what are the risks of {0}", "alternatives to {0}", "evidence for {0}", "who does {0}",
            "who is {0} suitable for", "how effective is {0}", "how do i prepare for {0}", "recovery after {0}", "how often can {0} be repeated", "how much does {0} cost"];
        var derived = catalogue.Interventions.SelectMany(i => asks.Select(ask => Book.Find(string.Format(ask, i.Name), [])?.Id)).Where(id => id is not null && id.Contains('/')).Distinct().Count();
        Assert.True(Book.Ids.Length >= 200, $"{Book.Ids.Length} written answers");
        Assert.True(derived >= 300, $"{derived} answers about sides of treatments");
    }

    private static bool Right(string question, string answer, string read) => Waiting.Any(w => read.Contains(w, StringComparison.Ordinal)) && answer switch
    {
        "none" => Unknown.Any(u => read.Contains(u, StringComparison.Ordinal)),
        _ => Book.Find(question, []) is { } found && found.Id == answer && read.Contains(ClinicDetails.Example.FillIn(found.Text), StringComparison.Ordinal),
    };
}
