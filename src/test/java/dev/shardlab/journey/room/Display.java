package dev.shardlab.journey.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A virtual screen of its own with a window manager on it. Nobody can reach it from outside this machine. */
final class Display implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 30;

    /** Ends the server when the input ends, and so also when whoever has opened the display is killed. */
    private static final String WHILE_NEEDED = "\"$@\" & server=$!; cat >/dev/null; kill $server; wait $server";

    private final Process server;
    private final Process manager;
    private final Path frameBuffer;
    private final String name;

    private Display(Process server, Process manager, Path frameBuffer, String name) {
        this.server = server;
        this.manager = manager;
        this.frameBuffer = frameBuffer;
        this.name = name;
    }

    /** Starts one of a size in pixels, under the first number that is free; what it writes goes to {@code folder}. */
    static Display open(int width, int height, Path folder) throws IOException {
        Process server = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        WHILE_NEEDED,
                        "sh",
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        folder.toString()))
                .redirectError(folder.resolve("xvfb.txt").toFile())
                .start();
        try {
            String name = ":" + numberOf(server);
            ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openbox.txt").toFile());
            manager.environment().put("DISPLAY", name);
            return new Display(server, manager.start(), folder.resolve("Xvfb_screen0"), name);
        } catch (IOException | RuntimeException e) {
            Ended.byItsInput(server);
            throw e;
        }
    }

    /** It tells its number once it can be used. */
    private static String numberOf(Process server) throws IOException {
        Thread watchdog = Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(LONGEST_START_SECONDS);
                Ended.byItsInput(server);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String number = out.readLine();
        watchdog.interrupt();
        if (number == null) {
            throw new IOException("The virtual screen did not start within " + LONGEST_START_SECONDS + " s.");
        }
        return number;
    }

    /** As X programs want it: {@code :7}. */
    String name() {
        return name;
    }

    void photograph(Path png) throws IOException {
        if (Files.exists(frameBuffer)) {
            Photo.write(frameBuffer, png);
        }
    }

    byte[] pixels() {
        try {
            return Files.readAllBytes(frameBuffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path frameBuffer() {
        return frameBuffer;
    }

    @Override
    public void close() {
        Ended.kindly(manager);
        Ended.byItsInput(server);
    }
}
