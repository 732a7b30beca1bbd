package dev.shardlab.grading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A child machine, as its parent sees it. For one thread, but for {@link #end}. */
final class ChildProcess implements AutoCloseable {

    /** A child that died, and why as far as that is known. */
    static final class Died extends Exception {

        private static final long serialVersionUID = 1L;

        Died(String why) {
            super(why);
        }
    }

    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(60);

    /** How a machine ends that was told to end when its memory is full. */
    private static final int OUT_OF_MEMORY = 3;

    /** All that a Java machine needs of what surrounds it. */
    private static final List<String> ENVIRONMENT = List.of("PATH", "LANG", "LC_ALL", "SystemRoot", "TMP", "TEMP");

    private final Limits limits;
    private final Path folder;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile boolean late;

    private ChildProcess(Limits limits, Path folder) throws IOException {
        this.limits = limits;
        this.folder = folder;
        ProcessBuilder builder = new ProcessBuilder(command(limits, folder))
                .directory(folder.toFile())
                .redirectError(Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        process = builder.start();
        out = new DataOutputStream(process.getOutputStream());
        in = new DataInputStream(process.getInputStream());
    }

    /** Starts a child in a fresh folder and gives it its task. */
    static ChildProcess start(Task task, Limits limits) throws IOException, Died {
        ChildProcess child = new ChildProcess(limits, Files.createTempDirectory("shardlab-grading"));
        try {
            child.within(PATIENCE_TO_START, () -> {
                task.send(child.out);
                return PipeFrame.receive(child.in);
            });
            return child;
        } catch (Died e) {
            child.close();
            throw e;
        }
    }

    private static List<String> command(Limits limits, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dshardlab.data=" + folder));
        for (Map.Entry<String, String> path :
                List.of(Map.entry("-p", "jdk.module.path"), Map.entry("-cp", "java.class.path"))) {
            String value = System.getProperty(path.getValue(), "");
            if (!value.isEmpty()) {
                command.addAll(List.of(path.getKey(), absolute(value)));
            }
        }
        String main = Child.class.getName();
        command.addAll(
                Child.class.getModule().isNamed()
                        ? List.of("-m", Child.class.getModule().getName() + "/" + main)
                        : List.of(main));
        return command;
    }

    /** The child works in another folder. */
    private static String absolute(String path) {
        return String.join(
                File.pathSeparator,
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    private interface Exchange {
        byte[] run() throws IOException;
    }

    /** @param name of its file, as problems are to name it */
    Outcome judge(String name, byte[] submission) throws Died {
        return ChildReply.read(within(limits.patience(), () -> {
            PipeFrame.send(name.getBytes(StandardCharsets.UTF_8), out);
            PipeFrame.send(submission, out);
            return PipeFrame.receive(in);
        }));
    }

    private byte[] within(Duration patience, Exchange exchange) throws Died {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> watch = done.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> {
                    late = true;
                    end();
                    return null;
                });
        try {
            return exchange.run();
        } catch (IOException _) {
            throw new Died(why(patience));
        } finally {
            done.complete(null);
            watch.join();
        }
    }

    private String why(Duration patience) {
        if (late) {
            return "It was not judged within " + patience.toSeconds() + " s.";
        }
        try {
            return process.waitFor(PATIENCE_TO_START.toSeconds(), TimeUnit.SECONDS)
                            && process.exitValue() == OUT_OF_MEMORY
                    ? "To judge it took more than " + limits.heapMegabytes() + " MB of memory."
                    : "The machine that judged it ended before it had an answer.";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "Judging was cancelled.";
        }
    }

    /** Ends the child at once; any thread. */
    void end() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
        try (Stream<Path> left = Files.walk(folder)) {
            process.waitFor(PATIENCE_TO_START.toSeconds(), TimeUnit.SECONDS);
            left.sorted(java.util.Comparator.reverseOrder()).forEach(ChildProcess::delete);
        } catch (IOException _) {
            // what is left lies in the system's folder for such things
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // as above
        }
    }
}
