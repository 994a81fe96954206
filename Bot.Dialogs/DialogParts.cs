using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Triage.RedFlags;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs;

/// <summary>Puts the dialog together from content, once at start.</summary>
internal static class DialogParts
{
    private const string Clarifying = "flag";

    public static TriageDialog Build(ContentSet texts, ClinicDetails clinic, DialogTimes times)
    {
        var content = clinic.FillInNumbers(texts);
        var catalogue = Catalogue.Load(content);
        var assessor = Assessor.Load(content, catalogue);
        var safety = SafetyChecks.Load(content);
        var book = QuestionBook.Load(content);
        var anywhere = safety.Where(s => s.Locations.IsEmpty).SelectMany(s => s.Choices).ToImmutableArray();
        var questions = book
            .With(safety.Select(check => SafetyQuestion(check, anywhere)))
            .With(assessor.RedFlags.All.Select(flag => FlagQuestion(flag, book[Clarifying])))
            .AndFor(other => ForSomeoneElse.Reworded(other, content));
        var plan = new InterviewPlan(safety.SelectMany(s => s.Locations.Select(l => KeyValuePair.Create(l, s.Group))).ToImmutableDictionary());
        var reader = MessageReader.Load(content);
        var text = new TextListener(reader);
        var phrases = Phrases.Load(content, clinic);
        var voices = new Voices(content, phrases, questions, catalogue);
        var answers = AnswerBook.Load(content, catalogue);
        ReplyStep Replies(Voices spoken) => new(questions, assessor, spoken, new Reactions(spoken, questions, answers, (catalogue, assessor)));
        return new TriageDialog(
            new UnderstandStep(questions, new Pauses(times), (text, new CardListener(text), new DangerListener(reader))),
            new AdvanceStep(questions, plan, new Requests(questions, plan, assessor, clinic.HasHub), assessor),
            new SpokenReplies(Replies(voices), Replies(new Voices(content, phrases.ForSomeoneElse(content), questions, catalogue))),
            new RecordStep(voices));
    }

    // What may have happened to anybody (a recent procedure) is asked on the same list as the signs of the place.
    private static Question SafetyQuestion(SafetyCheck check, ImmutableArray<Choice> anywhere) => new(
        InterviewPlan.SafetyPrefix + check.Group, AnswerKind.Many, Slot.Sign, "safety-check", check.Ask, check.Again, check.Why,
        check.Locations.IsEmpty ? check.Choices : [.. check.Choices, .. anywhere], check.Source);

    // The clarifying question of a red flag: yes and no state or deny its signs, and the answer stands under the flag's own id.
    private static Question FlagQuestion(RedFlag flag, Question pattern) => pattern with
    {
        Id = NextPending.FlagPrefix + flag.Id,
        Ask = flag.Ask,
        Choices = [.. pattern.Choices.Select(c => c with { Means = Answer(flag, c.Code == "yes" ? EvidenceStatus.Present : EvidenceStatus.Absent) })],
        Source = flag.Source,
    };

    private static ImmutableArray<Evidence> Answer(RedFlag flag, EvidenceStatus status) =>
        [.. flag.Confirms.Append(flag.Id).Select(code => new Evidence(Slot.Sign, code, status))];
}
