package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others call of a layer says where it stands what it takes, gives and refuses. */
class PublicJavadocTest {

    /** A type, or a member of one; what lies deeper is somebody's inner affair. */
    private static final Pattern PUBLIC = Pattern.compile("(    )?public .*");

    @ParameterizedTest
    @ValueSource(strings = {"api", "wire", "engine", "draw"})
    void every_public_part_of_these_layers_has_its_javadoc(String layer) throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "dev", "shardlab", layer))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                silentLines(lines)
                        .forEach(line -> silent.add(
                                file + ":" + (line + 1) + " " + lines.get(line).strip()));
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void a_part_without_is_found_and_one_that_overrides_needs_none() {
        List<String> lines = List.of(
                "/** A thing. */",
                "public final class Thing {",
                "    /** Two. */",
                "    @Deprecated",
                "    public int two() {",
                "    @Override",
                "    public String toString() {",
                "    public int three() {");
        assertEquals(List.of(7), silentLines(lines));
    }

    /** The numbers of lines, from 0, on which something public begins that has no Javadoc and inherits none. */
    private static List<Integer> silentLines(List<String> lines) {
        List<Integer> silent = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (PUBLIC.matcher(lines.get(at)).matches()) {
                int above = at - 1;
                boolean overrides = false;
                while (above >= 0 && lines.get(above).strip().startsWith("@")) {
                    overrides |= lines.get(above).strip().equals("@Override");
                    above--;
                }
                if (!overrides && (above < 0 || !lines.get(above).strip().endsWith("*/"))) {
                    silent.add(at);
                }
            }
        }
        return silent;
    }
}
