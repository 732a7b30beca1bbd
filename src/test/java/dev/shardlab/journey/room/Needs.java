package dev.shardlab.journey.room;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a machine must have for a room. */
final class Needs {

    private static final List<String> TOOLS = List.of("Xvfb", "xdotool", "openbox");

    private Needs() {}

    /** What is not here; empty where a room can be opened. */
    static List<String> lacking() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return List.of("Linux");
        }
        return TOOLS.stream().filter(tool -> !isHere(tool)).toList();
    }

    private static boolean isHere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
