package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that tells how a system is added names every place outside a system's wings that names the system. */
class AddingASystemTest {

    private static final Path MAIN = Path.of("src/main/java/dev/shardlab");
    private static final Path PAGE = Path.of("docs/adding-a-system.md");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\| `([\\w/]+\\.java)` \\|");

    /** The queue, which was the first to come as a guest. */
    private static final Pattern NAMES_THE_QUEUE =
            Pattern.compile("(?m)^import (static )?dev\\.shardlab\\.(\\w+\\.queue\\.|event\\.QueueEvent)");

    @Test
    void every_place_that_names_the_queue_is_on_the_page_and_no_other() throws IOException {
        assertEquals(places(), listed(Files.readString(PAGE)));
    }

    @Test
    void what_one_must_remember_is_at_most_a_dozen_places() throws IOException {
        String remembered = Files.readString(PAGE).split("(?m)^## ")[2];
        assertTrue(remembered.startsWith("What you must remember"), remembered);
        int places = listed(remembered).size();
        assertTrue(places > 0 && places <= 12, places + " places");
    }

    private static SortedSet<String> listed(String page) {
        return NAMED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> places() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isInWing(file))
                    .toList();
            SortedSet<String> places = new TreeSet<>();
            for (Path file : sources) {
                if (NAMES_THE_QUEUE.matcher(Files.readString(file)).find()) {
                    places.add(MAIN.relativize(file).toString().replace('\\', '/'));
                }
            }
            return places;
        }
    }

    private static boolean isInWing(Path file) {
        return Stream.iterate(file.getParent(), dir -> dir != null, Path::getParent)
                .anyMatch(dir -> dir.endsWith("queue"));
    }
}
