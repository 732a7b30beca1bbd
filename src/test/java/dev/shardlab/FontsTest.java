package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.app.Main;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/** The fonts are resources of our module and JavaFX can read them: pictures must not depend on the machine's fonts. */
class FontsTest {

    private record Face(String resource, String family, String name) {}

    @Test
    void every_bundled_face_loads_under_its_own_name() {
        var faces = List.of(
                new Face("/fonts/Inter-Regular.otf", "Inter", "Inter Regular"),
                new Face("/fonts/Inter-SemiBold.otf", "Inter SemiBold", "Inter SemiBold"),
                new Face("/fonts/Inter-Bold.otf", "Inter", "Inter Bold"),
                new Face("/fonts/JetBrainsMono-Regular.ttf", "JetBrains Mono", "JetBrains Mono Regular"),
                new Face("/fonts/JetBrainsMono-Bold.ttf", "JetBrains Mono", "JetBrains Mono Bold"));

        assertEquals(faces, faces.stream().map(face -> load(face.resource())).toList());
    }

    private static Face load(String resource) {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(resource), resource)) {
            var font = Objects.requireNonNull(Font.loadFont(in, 13), resource);
            return new Face(resource, font.getFamily(), font.getName());
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
