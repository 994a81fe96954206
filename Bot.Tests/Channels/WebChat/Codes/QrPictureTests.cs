using System.Globalization;
using Bot.Channels.WebChat.Codes;
using QRCoder;

namespace Bot.Tests.Channels.WebChat.Codes;

public sealed class QrPictureTests
{
    private const string Link = "https://chat.clinic.example/#code=ABCD2345";

    [Fact]
    public void The_path_draws_every_dark_module_and_no_light_one()
    {
        using var expected = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        var picture = QrPicture.Of(Link);
        Assert.Equal(expected.ModuleMatrix.Count, picture.Size);
        Assert.Equal(Drawn(expected), Drawn(picture).Order());
    }

    [Fact]
    public void Around_it_four_modules_stay_light_for_the_camera()
    {
        var picture = QrPicture.Of(Link);
        Assert.All(Drawn(picture), module => Assert.True(module.X >= 4 && module.Y >= 4 && module.X < picture.Size - 4 && module.Y < picture.Size - 4));
    }

    private static IEnumerable<(int X, int Y)> Drawn(QRCodeData code) =>
        from x in Enumerable.Range(0, code.ModuleMatrix.Count)
        from y in Enumerable.Range(0, code.ModuleMatrix.Count)
        where code.ModuleMatrix[y][x]
        select (x, y);

    private static IEnumerable<(int X, int Y)> Drawn(QrPicture picture) => picture.Path.Split('M', StringSplitOptions.RemoveEmptyEntries).SelectMany(bar =>
    {
        var numbers = bar.Split(' ', 'h', 'v').Take(3).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(numbers[0], numbers[2]).Select(x => (x, numbers[1]));
    });
}
