package dev.shardlab.journey.room;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * What is on a virtual screen, as an image. The display server keeps its frame buffer in a file in the format of {@code xwd}
 * (X11/XWDFile.h): a header in big-endian words, a colour map, then the pixels.
 */
final class Photo {

    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BYTE_ORDER = 7;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int BYTES_PER_COLOUR = 12;

    private Photo() {}

    static BufferedImage of(Path frameBuffer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(frameBuffer));
        int width = bytes.getInt(4 * WIDTH);
        int height = bytes.getInt(4 * HEIGHT);
        int bytesPerLine = bytes.getInt(4 * BYTES_PER_LINE);
        int pixels = bytes.getInt(0) + bytes.getInt(4 * COLOURS) * BYTES_PER_COLOUR;
        ByteOrder order = bytes.getInt(4 * BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        bytes.order(order);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, bytes.getInt(pixels + y * bytesPerLine + 4 * x));
            }
        }
        return image;
    }

    static void write(Path frameBuffer, Path png) throws IOException {
        Files.createDirectories(png.getParent());
        ImageIO.write(of(frameBuffer), "png", png.toFile());
    }
}
