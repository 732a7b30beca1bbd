package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads a class name knows which class it is, without looking at the imports. */
class ClassNamesTest {

    @Test
    void a_simple_name_of_a_class_exists_once() throws IOException {
        TreeMap<String, Integer> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .filter(name -> !name.equals("package-info.java") && !name.equals("module-info.java"))
                    .forEach(name -> times.merge(name, 1, Integer::sum));
        }
        List<String> twice = times.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> name.getKey() + " " + name.getValue() + " times")
                .toList();
        assertEquals(List.of(), twice);
    }
}
