using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Replies;

namespace Bot.Rendering;

/// <summary>Views as the data of templates: camelCase members, those that are null left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuestionView))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(AdviceView))]
[JsonSerializable(typeof(GuidanceView))]
[JsonSerializable(typeof(InterventionView))]
[JsonSerializable(typeof(VisitConfirmationView))]
internal sealed partial class CardData : JsonSerializerContext
{
    public static JsonElement Of(CardView view) => JsonSerializer.SerializeToElement(view, view.GetType(), Default);
}
