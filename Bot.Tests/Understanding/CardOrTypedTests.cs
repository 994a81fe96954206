using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>Typing what a button says does what pressing it does.</summary>
public sealed class CardOrTypedTests
{
    private static readonly ContentSet Content = ContentSet.BuiltIn();
    private static readonly MessageReader Reader = MessageReader.Load(Content);
    private static readonly TriageDialog Dialog = TriageDialog.Load(Content);
    private static readonly QuestionBook Book = QuestionBook.Load(Content);

    private static readonly string[] Interview = ["where", "main", "where-back", "where-leg", "where-arm", "spread-low", "spread-neck", "spread-mid", "duration", "quality", "worse", "treatments", "cautions", "goal", "mood", "scans"];

    // "Add something" asks to go on telling and is read as a request, not as a choice.
    public static TheoryData<string, string> Choices() => Of(Content.Open("questions.yaml").Items().Select(q => q.String("id")).Where(id => id != "review"));

    public static TheoryData<string, string> InterviewChoices() => Of(Interview.Where(id => Book.Find(id) is not null));

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_typed_label_picks_its_choice(string question, string choice)
    {
        var asked = Book[question];
        Assert.Equal(choice, Assert.Single(Reader.Read(asked.Choices.Single(c => c.Code == choice).Label, asked, Spec.Now).Picked));
    }

    [Theory]
    [MemberData(nameof(InterviewChoices))]
    public void A_typed_label_leaves_the_session_a_pressed_button_leaves(string question, string choice)
    {
        var session = Asking(question);
        var label = Book[question].Choices.Single(c => c.Code == choice).Label;
        var typed = Dialog.Advance(session, new PatientInput.Said(label), Spec.Now).Session;
        var pressed = Dialog.Advance(session, new PatientInput.Submitted(question, session.PendingSince, choice, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty), Spec.Now).Session;
        Assert.Equal(Facts(pressed), Facts(typed));
        Assert.Equal((pressed.Stage, pressed.Pending, pressed.Tries), (typed.Stage, typed.Pending, typed.Tries));
    }

    private static TheoryData<string, string> Of(IEnumerable<string> questions)
    {
        var data = new TheoryData<string, string>();
        foreach (var question in questions)
        {
            // A plain "No" is an answer of its own, and a device is screened as an implant as well.
            foreach (var choice in Book[question].Choices.Where(c => !(question.StartsWith("spread-", StringComparison.Ordinal) && c.Code == "none") && c.Code != "device"))
            {
                data.Add(question, choice.Code);
            }
        }

        return data;
    }

    private static TriageSession Asking(string question)
    {
        var opened = Dialog.Advance(TriageSession.Start("PV-TEST02"), new PatientInput.Joined(), Spec.Now).Session;
        var consented = Dialog.Advance(opened, new PatientInput.Said("yes, me"), Spec.Now).Session;
        Assert.Equal(TriageStage.Interview, consented.Stage);
        return consented with { Pending = question, PendingSince = consented.Turn };
    }

    private static List<string> Facts(TriageSession session) => [.. session.Evidence.Select(e => $"{e.Slot} {e.Code} {e.Status} {e.Value}").Order(StringComparer.Ordinal)];
}
