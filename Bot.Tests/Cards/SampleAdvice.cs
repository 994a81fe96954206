using Bot.Dialogs.Replies;

namespace Bot.Tests.Cards;

/// <summary>What the dialog shows to read, in each variety a template must bear.</summary>
internal static class SampleAdvice
{
    /// <summary>Every level of a guidance card.</summary>
    public static readonly string[] Levels = ["crisis", "emergency", "same-day", "soon", "routine-specialist", "conservative-first", "out-of-scope", "info-only"];

    private static readonly GuidanceView Guidance = new(
        "guidance", 12, "A visit with a pain specialist makes sense.\nYou told me:\n- Where: lower back", "routine-specialist",
        "A visit with a pain specialist makes sense",
        "Your pain has lasted five months and simple care has not been enough.",
        [
            new("You told me", ["Where: lower back, left", "Spreads: below the knee", "How long: \"five months of *sciatica*\"", "How bad: 6 out of 10"], Quotes: true),
            new("To discuss with a specialist", ["Epidural steroid injection: medicine near the irritated nerve.", "Selective nerve root block: a test shot for one nerve."]),
            new("Who to see", ["An interventional pain doctor, within four to six weeks."]),
            new("What to bring", ["A list of your medicines", "Scan reports, if you have them", "Notes on what you tried"]),
            new("Get help sooner", ["Call 911 for new trouble peeing, numbness between the legs, or a weak leg."]),
        ],
        "This is education, not a diagnosis. Your own doctor knows you best.",
        [new("visit", "Ask for a visit"), new("questions", "I have a question"), new("stop", "I am done")]);

    private static readonly InterventionView Intervention = new(
        "intervention", 12, "Epidural steroid injection\nWhat it is: ...", "INT-ESI", "Epidural steroid injection", "You asked about this",
        "A doctor places a steroid and numbing medicine into the space around the spinal nerves. X-ray pictures guide the needle.",
        "It may suit you because your pain runs from the back to below the knee and has lasted more than a few weeks.",
        "https://clinic.example/pictures/epidural.svg", "A needle reaching the space around the nerves of the low back, seen from the side.",
        [
            new("On the day", ["You lie on your belly. It takes about 20 minutes. You go home the same day."]),
            new("Benefits", ["Leg pain can ease for weeks to a few months.", "It can make exercise easier to start."]),
            new("Common risks", ["Sore spot for a day or two", "Flushed face or poor sleep for a night", "Sugar can go up for some days"]),
            new("Rare but serious risks", ["Infection", "Bleeding near the nerves", "Nerve injury"]),
            new("Alternatives", ["More exercise with a therapist", "Nerve pain medicine", "Waiting: many people get better with time"]),
            new("What the evidence says", ["For leg pain from a disc, studies show some relief in the first three months.", "Later on the difference is small."]),
            new("Where experts disagree", ["Some doctors' groups support it for chosen people. A 2025 panel advised against it for long-lasting spine pain."]),
        ],
        "Sources: BMJ 2025, ASIPP 2021, ASRA 2018.");

    private static readonly AdviceView Emergency = new(
        "emergency", 3, "Call 911 now.\nThis can be an emergency.", "Call 911 or go to an emergency room now",
        ["Numbness between the legs together with trouble peeing can mean that nerves are being pressed.", "Waiting can cause lasting harm. Do not drive yourself."],
        "Call 911", "911", [new("checked", "I was already seen for this"), new("restart", "Start over")]);

    /// <summary>By the name of their sample file; the part before the dot is the template.</summary>
    public static IEnumerable<(string Name, CardView View)> All =>
    [
        .. Levels.Select(level => ($"guidance.{level}", (CardView)(Guidance with { Level = level }))),
        ("guidance.bare", Guidance with { Sections = [], Actions = [] }),
        ("intervention", Intervention),
        ("intervention.bare", Intervention with { Tag = null, Picture = null, PictureAlt = null, Sections = [] }),
        ("emergency", Emergency),
        ("crisis", Emergency with
        {
            Card = "crisis", Title = "You matter. Please talk to someone now", CallLabel = "Call 988", CallNumber = "988",
            Lines = ["You said that you think about ending your life. I am glad that you said it.", "Call or text 988 at any hour. If you are in danger now, call 911.", "Are you safe right now?"],
            Actions = [new("safe", "I am safe right now"), new("unsafe", "I am not safe")],
        }),
        ("same-day", Emergency with
        {
            Card = "same-day", Title = "See a clinician today", CallLabel = "Call the clinic", CallNumber = "5550100",
            Lines = ["A fever after a spine shot needs a check today.", "If you get worse, call 911."],
        }),
        ("same-day.without-number", Emergency with { Card = "same-day", Title = "See a clinician today", CallLabel = "", CallNumber = "", Actions = [] }),
        ("review", Review),
        ("visit-confirmation", new VisitConfirmationView(
            "visit-confirmation", 15, "Your request was sent. Reference TB-4821.", "Your request was sent", "Your reference", "TB-4821-XK",
            [new("Name", "*Ann* O'Neil"), new("Contact", "555 0100"), new("Times", "Mornings, not Tuesday"), new("Specialist", "Interventional pain doctor"), new("How soon", "Within 4 to 6 weeks")],
            "The clinic will call you within two working days. Keep this number.")),
    ];

    private static ReviewView Review => new(
        "review", 11, "You told me:\n- Where: lower back\nIs that right?", "You told me this. Is it right?",
        [
            new("Where", "lower back, left", new("fix:location", "Fix")),
            new("How long", "\"5 months [now](https://example.org) **really** ${turn}\"", new("fix:duration", "Fix")),
            new("How bad", "6 out of 10", new("fix:severity", "Fix")),
            new("Tried", "physical therapy for 10 weeks (some help), gabapentin (no help)", new("fix:treatment", "Fix")),
            new("Matters for shots", "none", new("fix:caution", "Fix")),
        ],
        [new("yes", "Yes, that is right")]);
}
