package dev.shardlab.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Frames as PNG files. Equal frames give equal bytes. */
public final class PictureExport {

    private PictureExport() {}

    /** A frame as the bytes of a PNG file, without transparency. */
    public static byte[] png(Image frame) {
        int width = (int) frame.getWidth();
        int height = (int) frame.getHeight();
        int[] pixels = new int[width * height];
        frame.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the file cannot be written */
    public static void write(Image frame, Path file) throws IOException {
        WholeFile.write(file, WholeFile.Manner.OVER_ANOTHER, png(frame));
    }
}
