package dev.shardlab.journey.room;

import dev.shardlab.OtherJava;
import dev.shardlab.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program without a window, as somebody starts it at a terminal and waits for its end. */
public final class Terminal {

    private static final long LONGEST_SECONDS = 300;

    private Terminal() {}

    /** What a command ended with. */
    public record Ending(int status, String out, String err) {}

    /**
     * Runs a command to its end.
     *
     * @param folder takes what it prints
     * @param words what the program is told
     */
    public static Ending run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Program.java(folder));
        command.add("-Djava.awt.headless=true");
        command.addAll(OtherJava.running(Main.class));
        command.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            Ended.atOnce(process);
            throw new AssertionError(List.of(words) + " has not ended: " + Files.readString(err));
        }
        return new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
