package dev.shardlab.journey.room;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Mouse and keyboard of a display. One process presses them all, so that a press takes no longer than a person's. */
final class Hands implements AutoCloseable {

    private static final int LEFT = 1;
    private static final int RIGHT = 3;
    private static final int WHEEL_UP = 4;
    private static final int WHEEL_DOWN = 5;

    private static final Map<Character, String> KEYS = Map.of(
            ' ',
            "space",
            '.',
            "period",
            ',',
            "comma",
            '-',
            "minus",
            '/',
            "slash",
            ':',
            "colon",
            '_',
            "underscore",
            '+',
            "plus");

    private final Process xdotool;
    private final BufferedWriter in;

    Hands(Display display, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("xdotool", "-")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xdotool.txt").toFile());
        builder.environment().put("DISPLAY", display.name());
        xdotool = builder.start();
        in = xdotool.outputWriter(StandardCharsets.UTF_8);
    }

    private void tell(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The hands are gone; xdotool.txt says why.", e);
        }
    }

    void moveTo(int x, int y) {
        tell("mousemove " + x + " " + y);
    }

    void click() {
        tell("click " + LEFT);
    }

    void rightClick() {
        tell("click " + RIGHT);
    }

    void hold() {
        tell("mousedown " + LEFT);
    }

    void letGo() {
        tell("mouseup " + LEFT);
    }

    void wheel(boolean down) {
        tell("click " + (down ? WHEEL_DOWN : WHEEL_UP));
    }

    /** A key by its name in X: {@code space}, {@code Prior}, {@code shift+Right}. */
    void press(String key) {
        tell("key " + key);
    }

    void type(String text) {
        text.chars().forEach(c -> press(KEYS.getOrDefault((char) c, String.valueOf((char) c))));
    }

    @Override
    public void close() {
        Ended.kindly(xdotool);
    }
}
