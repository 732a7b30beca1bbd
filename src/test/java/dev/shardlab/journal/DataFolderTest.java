package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    private static Path on(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", HOME.toString());
        return DataFolder.of(properties::get, environment::get);
    }

    @Test
    void each_system_has_its_place() {
        assertEquals(HOME.resolve(".local/share/shardlab"), on("Linux", Map.of()));
        assertEquals(HOME.resolve("Library/Application Support/Shardlab"), on("Mac OS X", Map.of()));
        assertEquals(HOME.resolve("AppData/Local/Shardlab"), on("Windows 11", Map.of()));
    }

    @Test
    void the_user_may_have_moved_it() {
        Path elsewhere = Path.of("/srv/data").toAbsolutePath();
        assertEquals(elsewhere.resolve("shardlab"), on("Linux", Map.of("XDG_DATA_HOME", elsewhere.toString())));
        assertEquals(elsewhere.resolve("Shardlab"), on("Windows 11", Map.of("LOCALAPPDATA", elsewhere.toString())));
    }

    @Test
    void a_place_that_is_not_absolute_is_none() {
        assertEquals(HOME.resolve(".local/share/shardlab"), on("Linux", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(HOME.resolve(".local/share/shardlab"), on("Linux", Map.of("XDG_DATA_HOME", "")));
    }

    @Test
    void a_property_goes_before_all() {
        Map<String, String> properties = Map.of("shardlab.data", "mine", "os.name", "Linux", "user.home", "/home/ada");
        assertEquals(Path.of("mine"), DataFolder.of(properties::get, Map.of("XDG_DATA_HOME", "/srv")::get));
    }
}
