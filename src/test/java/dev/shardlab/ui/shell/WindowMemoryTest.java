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
