package dev.shardlab.ui;

import dev.shardlab.export.PictureExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Pictures as they were when somebody looked at them and found them good. Compared are pixels: how a file is packed is nobody's
 * business. {@code -Dshardlab.golden=write} writes them anew, to be looked at again.
 */
public final class GoldenPicture {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Path SEEN = Path.of("target", "golden");

    private GoldenPicture() {}

    /** @param name of the file, without its ending */
    public static void check(String name, Image seen) throws IOException {
        Path golden = FOLDER.resolve(name + ".png");
        if ("write".equals(System.getProperty("shardlab.golden"))) {
            PictureExport.write(seen, golden);
        }
        Image expected = new Image(golden.toUri().toString());
        if (expected.isError()) {
            throw new AssertionError("There is no " + golden + "; -Dshardlab.golden=write makes it.");
        }
        if (!isSame(expected, seen)) {
            Files.createDirectories(SEEN);
            Path file = SEEN.resolve(name + ".png");
            PictureExport.write(seen, file);
            throw new AssertionError(name + " looks different: compare " + golden + " with " + file);
        }
    }

    private static boolean isSame(Image one, Image other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
