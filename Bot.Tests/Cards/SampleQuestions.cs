using Bot.Dialogs.Replies;

namespace Bot.Tests.Cards;

/// <summary>Questions as the dialog shows them, in each variety a template must bear.</summary>
internal static class SampleQuestions
{
    private static readonly ActionView Continue = new("submit", "Continue");
    private static readonly ActionView Unsure = new("unsure", "Not sure");
    private static readonly ActionView Skip = new("skip", "Skip");

    private static readonly string[] Regions =
    [
        "Head", "Face or jaw", "Neck", "Shoulder", "Arm or hand", "Upper back", "Chest or ribs", "Belly or side", "Low back",
        "Buttock", "Pelvis or groin", "Hip", "Leg", "Knee", "Foot", "All over", "Missing limb",
    ];

    private static readonly string[] Treatments =
    [
        "Physical therapy or exercises", "Over-the-counter pills", "Prescription pills", "Nerve pain medicine", "Opioid", "Creams or patches",
        "Heat, ice, TENS or a brace", "Massage, chiropractic or acupuncture", "Counseling or pain classes", "Steroid epidural",
        "Nerve or facet test shots", "Nerve burning (RFA)", "Joint or muscle shots", "Surgery", "Stimulator or pump",
    ];

    /// <summary>By the name of their sample file; the part before the dot is the template.</summary>
    public static IEnumerable<(string Name, CardView View)> All =>
    [
        ("consent", Consent),
        ("choices.one", Duration),
        ("choices.one-with-note", Spread),
        ("choices.many", Quality),
        ("choices.many-with-note-and-selection", Cautions),
        ("location", Where),
        ("location.with-picture-and-field", Where with { Picture = "https://clinic.example/pictures/body.svg", PictureAlt = "A body with its regions named.", Fields = [Side] }),
        ("safety-check", Safety),
        ("severity", Severity),
        ("severity.filled", Severity with { Fields = [.. Severity.Fields.Select((input, at) => input with { Value = $"{at + 5}" })], Lang = "es" }),
        ("treatments", Tried),
        ("visit-request", Visit),
        ("visit-request.filled", Visit with { Fields = [.. Visit.Fields.Select(input => input with { Value = "*Ann* <b>O'Neil</b> \"${name}\"" })] }),
    ];

    private static QuestionView Consent => Question("consent", "consent",
        "Hi. I can explain pain treatments and help you get ready for a visit. Are you 18 or older, and is this about you?",
        ["Yes, it is about me", "Yes, I am asking for an adult", "I am under 18", "I just want information"]) with
    { Note = "I am not a doctor and I cannot diagnose. If this is an emergency, call 911.", Actions = [Continue] };

    private static QuestionView Duration => Question("choices", "duration", "How long have you had this pain?",
        ["Less than 6 weeks", "6 weeks to 3 months", "3 to 6 months", "6 months to 1 year", "Over 1 year"]) with
    { Actions = [Continue, Unsure, Skip] };

    private static QuestionView Spread => Question("choices", "radiation", "Does it spread?",
        ["No", "Down an arm", "To the thigh", "Below the knee", "Both legs", "Around the ribs", "Up to the head"]) with
    { Note = "Think of the last week." };

    private static QuestionView Quality => Question("choices", "quality", "What does it feel like? Pick any.",
        ["Ache", "Sharp", "Throbbing", "Burning", "Electric shock", "Pins and needles", "Numb", "Tight"]) with
    { Many = true, Actions = [Continue, Skip] };

    private static QuestionView Cautions => Question("choices", "cautions", "Does any of these fit you?",
        ["Blood thinner or bleeding problem", "Diabetes", "Pregnant or maybe", "Infection or antibiotics now", "Pacemaker or other implant", "None of these"]) with
    {
        Many = true,
        Note = "They matter for shots. Pick all that fit.",
        Error = "Please pick at least one, or press Not sure.",
        Actions = [Continue, new ActionView("none", "None of these"), Unsure],
        Choices = [new("CA-BLOOD", "Blood thinner or bleeding problem", Selected: true), new("CA-DIAB", "Diabetes", Selected: true), new("none", "None of these")],
    };

    private static QuestionView Where => Question("location", "where", "Where is the pain?", Regions) with
    { Many = true, Note = "Pick all that hurt.", Error = "Please pick at least one place.", Actions = [Continue] };

    private static FieldView Side => new(
        "side", "one", "Which side is worse?", "Choose a side", null, Required: false, null, [new("left", "Left"), new("right", "Right"), new("both", "Both the same")]);

    private static QuestionView Safety => Question("safety-check", "safety:back", "Is any of these happening now?",
    [
        "New trouble peeing or pooping", "Numb between the legs or around the bottom", "New weakness in a leg or foot", "Both legs suddenly numb or painful",
        "Fever or chills", "A fall or crash", "Cancer now or before", "Losing weight without trying",
    ]) with
    { Many = true, Note = "I ask everyone. Some of these need care today.", Actions = [Continue, new ActionView("none", "None of these"), Unsure] };

    private static QuestionView Severity => Question("severity", "severity", "In the past week, from 0 to 10:", []) with
    {
        Note = "0 is none, 10 is the worst you can think of.",
        Fields =
        [
            new("average", "score", "How bad was your pain on average?", "Choose 0 to 10", "Please choose a number.", Required: true, null, []),
            new("enjoyment", "score", "How much did pain get in the way of enjoying life?", "Choose 0 to 10", null, Required: false, null, []),
            new("activity", "score", "How much did it get in the way of everyday activity?", "Choose 0 to 10", null, Required: false, null, []),
        ],
        Actions = [Continue, Skip],
    };

    private static QuestionView Tried => Question("treatments", "treatments", "What have you tried, and did it help?", []) with
    {
        Fields =
        [
            .. Treatments.Select((label, at) => new FieldView($"t{at}", "one", label, null, null, Required: false, "no",
            [
                new("no", "Not tried"), new("none", "No help"), new("some", "Some help"), new("good", "Good, still helping"),
                new("temp", "Good, then wore off"), new("intolerant", "Could not take it"),
            ])),
            new("weeks", "text", "About how many weeks of therapy or exercise?", "Optional", null, Required: false, null, []),
        ],
        Actions = [Continue, Skip],
    };

    private static QuestionView Visit => Question("visit-request", "visit", "Who should we call, and when?", []) with
    {
        Note = "Only the clinic sees this.",
        Fields =
        [
            new("visit-name", "text", "Your name", "First and last name", "Please type a name.", Required: true, null, []),
            new("visit-contact", "text", "Phone or e-mail", "555 0100 or ann@example.org", "Please type a phone number or an e-mail address.", Required: true, null, []),
            new("visit-times", "long", "Days and times that suit you", "Mornings, not Tuesday", "Please type a day or a time.", Required: true, null, []),
        ],
        Actions = [new ActionView("submit", "Send request"), new ActionView("cancel", "Not now")],
    };

    private static QuestionView Question(string card, string id, string text, IReadOnlyList<string> labels) => new(
        card, 7, $"{text}\n{string.Join('\n', labels.Select((label, at) => $"{at + 1}. {label}"))}", id, text, null, Many: false,
        [.. labels.Select(label => new ChoiceView(label.ToLowerInvariant().Replace(",", ""), label))], [], []);
}
