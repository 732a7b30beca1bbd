package dev.shardlab.ui.shell;

import dev.shardlab.export.WholeFile;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one day to the next: where it stood, its theme, the scenario played last. Kept in a small file of
 * the user's; where that cannot be read or written, nothing is remembered and nobody is bothered.
 */
public final class WindowMemory {

    private static final String THEME = "theme";
    private static final String SCENARIO = "scenario";
    private static final String DONE = "done.";
    private static final String POINTS = "points.";
    private static final String STUDENT = "student";

    private final @Nullable Path file;
    private final Properties kept = new Properties();

    private WindowMemory(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException _) {
                kept.clear();
            }
        }
    }

    /** Forgets everything. */
    public static WindowMemory none() {
        return new WindowMemory(null);
    }

    public static WindowMemory in(Path file) {
        return new WindowMemory(file);
    }

    /** In the place where this system's programs keep such things. */
    public static WindowMemory ofUser() {
        return in(configFolder().resolve("shardlab").resolve("window.properties"));
    }

    private static Path configFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win") && System.getenv("APPDATA") != null) {
            return Path.of(System.getenv("APPDATA"));
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        String xdg = System.getenv("XDG_CONFIG_HOME");
        return xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg);
    }

    public Theme theme() {
        return Theme.LIGHT.name().equals(kept.getProperty(THEME)) ? Theme.LIGHT : Theme.DARK;
    }

    void remember(Theme theme) {
        keep(THEME, theme.name());
    }

    Optional<Path> scenario() {
        try {
            return Optional.ofNullable(kept.getProperty(SCENARIO)).map(Path::of).filter(Files::isReadable);
        } catch (InvalidPathException _) {
            // Kept where names of files may have other letters.
            return Optional.empty();
        }
    }

    void remember(Path scenario) {
        keep(SCENARIO, scenario.toAbsolutePath().toString());
    }

    /** At once, and not only when the window is closed: a machine may go down before. */
    private void keep(String name, String value) {
        if (!value.equals(kept.setProperty(name, value))) {
            save();
        }
    }

    /** What the student is called in files of work; empty: nobody said. */
    String student() {
        return kept.getProperty(STUDENT, "");
    }

    void rememberStudent(String name) {
        kept.setProperty(STUDENT, name);
    }

    /** What came of a lesson that was done to its end; empty: it was not yet. Known by the name of its file. */
    String done(Path scenario) {
        return kept.getProperty(DONE + scenario.getFileName(), "");
    }

    /**
     * Keeps what came of a lesson, unless an earlier try was worth more.
     *
     * @param words as a student reads it
     * @param points what it was worth
     */
    void rememberDone(Path scenario, String words, double points) {
        if (points >= pointsOf(scenario)) {
            kept.setProperty(DONE + scenario.getFileName(), words);
            remember(POINTS + scenario.getFileName(), points);
            save();
        }
    }

    /** What the best try was worth. Before that was kept as a number, it stood first in the words. */
    private double pointsOf(Path scenario) {
        return number(POINTS + scenario.getFileName())
                .or(() -> numberIn(done(scenario).split(" ", 2)[0]))
                .orElse(0.0);
    }

    /** A number kept under a name. */
    Optional<Double> number(String name) {
        return numberIn(kept.getProperty(name));
    }

    private static Optional<Double> numberIn(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    void remember(String name, double number) {
        kept.setProperty(name, Double.toString(number));
    }

    void save() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            kept.store(text, "Shardlab: the window as it was left");
            WholeFile.write(file, WholeFile.Manner.OVER_ANOTHER, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | SecurityException _) {
            kept.remove(SCENARIO);
        }
    }
}
