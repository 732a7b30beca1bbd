package dev.shardlab.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where this system's programs keep what belongs to their user: the XDG Base Directory Specification, Apple's File System
 * Programming Guide, Windows' known folder LocalAppData. The system property {@value #PROPERTY} names another folder.
 */
public final class DataFolder {

    /** Names the folder in place of the usual one. */
    public static final String PROPERTY = "shardlab.data";

    private DataFolder() {}

    /** The folder of whoever runs this; it need not be there. */
    public static Path ofUser() {
        return of(System::getProperty, System::getenv);
    }

    static Path of(Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
        String named = properties.apply(PROPERTY);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path home = Path.of(given(properties.apply("user.home"), "."));
        String system = given(properties.apply("os.name"), "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return absolute(environment.apply("LOCALAPPDATA"), home.resolve("AppData", "Local"))
                    .resolve("Shardlab");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library", "Application Support", "Shardlab");
        }
        return absolute(environment.apply("XDG_DATA_HOME"), home.resolve(".local", "share"))
                .resolve("shardlab");
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** The specification tells to ignore a path that is not absolute. */
    private static Path absolute(@Nullable String path, Path otherwise) {
        return path != null && !path.isBlank() && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
    }
}
