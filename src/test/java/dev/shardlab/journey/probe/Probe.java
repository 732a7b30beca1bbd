package dev.shardlab.journey.probe;

import dev.shardlab.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * The program with somebody beside it who says what is on the screen: {@code parts} and {@code stage}, asked line by line on the
 * standard input, answered on the standard output. What the program itself prints goes to the standard error. When nobody can ask
 * any more, the process ends.
 */
public final class Probe {

    private static final long LONGEST_SECONDS = 20;

    private Probe() {}

    public static void main(String[] args) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Thread.ofPlatform().daemon().name("probe").start(() -> answer(answers));
        Main.run(System.out, args);
    }

    private static void answer(PrintStream out) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                StringBuilder said = new StringBuilder();
                read(asked).forEach(line -> said.append(line).append('\n'));
                out.write(said.append(Fields.END).append('\n').toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(3);
    }

    /** Read on the toolkit's thread, between two frames; nothing while the toolkit has not begun or has something else to do. */
    private static List<String> read(String asked) {
        CompletableFuture<List<String>> read = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                try {
                    read.complete(asked.equals("stage") ? StageLines.read() : PartLines.read());
                } catch (RuntimeException e) {
                    read.completeExceptionally(e);
                }
            });
            return read.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException | TimeoutException e) {
            return List.of();
        } catch (InterruptedException | ExecutionException e) {
            e.printStackTrace();
            return List.of();
        }
    }
}
