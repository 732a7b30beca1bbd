package dev.shardlab.ui.refresh;

import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shows a pane as the window does: in a scrolling column of a given width, in a theme. Used on the JavaFX thread. */
public final class PaneStage {

    private PaneStage() {}

    public static Scene show(Region pane, double widthPx, double heightPx, Theme theme) {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        StackPane column = new StackPane(scroll);
        column.getStyleClass().add("lab-pane");
        Scene scene = new Scene(column, widthPx, heightPx);
        theme.applyTo(scene);
        column.applyCss();
        column.layout();
        return scene;
    }

    public static <N extends Node> N find(Scene scene, String selector, Class<N> type) {
        Node node = scene.getRoot().lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing is " + selector);
        }
        return type.cast(node);
    }

    /** Writes what a scene looks like as a plain PPM, for looking at while working on a pane. */
    public static void save(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        PixelReader pixels = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] out = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int argb = pixels.getArgb(i % width, i / width);
            out[3 * i] = (byte) (argb >> 16);
            out[3 * i + 1] = (byte) (argb >> 8);
            out[3 * i + 2] = (byte) argb;
        }
        Path file = Path.of("target", "looks", name + ".ppm");
        try {
            Files.createDirectories(file.getParent());
            byte[] head = ("P6 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[head.length + out.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(out, 0, all, head.length, out.length);
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
