package dev.shardlab.ui.theme;

import dev.shardlab.draw.paper.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled type faces. They are named explicitly everywhere, so that a picture has the same pixels on every machine. */
public final class Fonts {

    public static final String TEXT = "Inter";
    public static final String STRONG = "Inter SemiBold";

    /** All digits are equally wide: for numbers that tick or stand in columns. */
    public static final String MONO = "JetBrains Mono";

    private static final List<String> FACES = List.of(
            "Inter-Regular.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private static boolean loaded;

    private Fonts() {}

    /** Makes the faces known to the toolkit; the first call does the work. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        FACES.forEach(Fonts::load);
        loaded = true;
    }

    private static void load(String face) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + face)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("The font " + face + " is missing from the program");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The face in which a kind of label is set. */
    public static Font of(Mark.Font kind, double sizePx) {
        String name =
                switch (kind) {
                    case LABEL -> "Inter Regular";
                    case LABEL_STRONG, HEADING -> "Inter SemiBold";
                    case MONO -> "JetBrains Mono Regular";
                };
        return new Font(name, sizePx);
    }
}
