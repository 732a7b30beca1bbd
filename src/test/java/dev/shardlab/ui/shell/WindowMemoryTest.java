package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_saved_is_there_the_next_day() throws IOException {
        Path scenario = Files.createFile(folder.resolve("lesson.json"));
        Path file = folder.resolve("deep").resolve("window.properties");
        WindowMemory today = WindowMemory.in(file);
        today.remember(Theme.LIGHT);
        today.remember(scenario);
        today.remember("width", 1234);
        today.save();

        WindowMemory tomorrow = WindowMemory.in(file);
        assertEquals(Theme.LIGHT, tomorrow.theme());
        assertEquals(Optional.of(scenario.toAbsolutePath()), tomorrow.scenario());
        assertEquals(Optional.of(1234.0), tomorrow.number("width"));
    }

    @Test
    void a_scenario_that_is_gone_is_not_offered_again() {
        WindowMemory memory = WindowMemory.none();
        memory.remember(folder.resolve("gone.json"));
        assertEquals(Optional.empty(), memory.scenario());
    }

    @Test
    void of_several_tries_the_best_is_kept() {
        Path lesson = folder.resolve("lesson.json");
        WindowMemory memory = WindowMemory.none();
        memory.rememberDone(lesson, "2 of 4 points", 2);
        memory.rememberDone(lesson, "1 of 4 points", 1);
        assertEquals("2 of 4 points", memory.done(lesson));
        memory.rememberDone(lesson, "3 of 4 points", 3);
        assertEquals("3 of 4 points", memory.done(lesson));
    }

    @Test
    void the_best_is_kept_too_of_what_was_written_before_points_were() throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), "done.lesson.json=2.5 of 4 points");
        WindowMemory memory = WindowMemory.in(file);
        memory.rememberDone(Path.of("lesson.json"), "2 of 4 points", 2);
        assertEquals("2.5 of 4 points", memory.done(Path.of("lesson.json")));
    }

    @Test
    void a_place_that_cannot_be_written_bothers_nobody() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file")).resolve("window.properties");
        WindowMemory memory = WindowMemory.in(file);
        memory.remember(Theme.LIGHT);
        memory.save();
        assertEquals(Theme.DARK, WindowMemory.in(file).theme());
    }

    @Test
    void a_broken_file_is_as_good_as_none() throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), "width=wide\ntheme=\\u00zz");
        WindowMemory memory = WindowMemory.in(file);
        assertEquals(Theme.DARK, memory.theme());
        assertEquals(Optional.empty(), memory.number("width"));
    }
}
