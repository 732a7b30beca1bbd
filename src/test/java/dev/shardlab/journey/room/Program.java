package dev.shardlab.journey.room;

import dev.shardlab.OtherJava;
import dev.shardlab.journey.probe.Fields;
import dev.shardlab.journey.probe.Probe;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with the probe beside it. */
final class Program implements AutoCloseable {

    private static final long LONGEST_ANSWER_SECONDS = 30;
    private static final String GONE = "gone";

    private final Process process;
    private final Path printed;
    private final BufferedWriter in;
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    /** What it said where the probe's answer was to come: a JVM that cannot start tells so there. */
    private final List<String> lastWords = new ArrayList<>();

    private Program(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
        in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @param folder where it keeps all that it keeps, as its user's home
     * @param printed takes what it prints
     */
    static Program start(Display display, Path folder, Path printed, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(java(folder));
        command.addAll(OtherJava.running(Probe.class));
        command.addAll(words);
        return start(display, folder, printed, new ProcessBuilder(command));
    }

    /** Starts it as its user does, by {@code ./shardlab}; otherwise as {@link #start}. */
    static Program launch(Display display, Path folder, Path printed, List<String> words) throws IOException {
        Launcher launcher = Launcher.in(folder, java(folder), OtherJava.running(Probe.class));
        List<String> command = new ArrayList<>(launcher.command());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SHARDLAB_JDKS", launcher.jdks().toString());
        builder.environment().remove("JAVA_HOME");
        return start(display, folder, printed, builder);
    }

    private static Program start(Display display, Path folder, Path printed, ProcessBuilder builder)
            throws IOException {
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.appendTo(printed.toFile()));
        builder.environment().put("DISPLAY", display.name());
        builder.environment().keySet().removeAll(List.of("WAYLAND_DISPLAY", "JDK_JAVA_OPTIONS", "XDG_DATA_HOME"));
        Program program = new Program(builder.start(), printed);
        Thread.ofVirtual().start(program::listen);
        return program;
    }

    static List<String> java(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dprism.order=sw",
                "-Dprism.lcdtext=false",
                "-Dglass.gtk.uiScale=1",
                "-Duser.home=" + folder,
                "-Dshardlab.data=" + folder.resolve("data"),
                "-Dshardlab.home=" + Path.of("").toAbsolutePath());
    }

    private void listen() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add(e.toString());
        }
        said.add(GONE);
    }

    /** Asks the probe; nothing if the program has ended. */
    List<String> ask(String question) {
        try {
            in.write(question);
            in.newLine();
            in.flush();
        } catch (IOException e) {
            return List.of();
        }
        List<String> answer = new ArrayList<>();
        try {
            while (true) {
                String line = said.poll(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("The program has not answered for " + LONGEST_ANSWER_SECONDS + " s.");
                }
                if (line.equals(GONE)) {
                    said.add(GONE);
                    lastWords.addAll(answer);
                    return List.of();
                }
                if (line.equals(Fields.END)) {
                    return answer;
                }
                answer.add(line);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What the program has printed, and what those before it did in the same room. */
    String printed() {
        try {
            String before = Files.exists(printed) ? Files.readString(printed) : "";
            return before + String.join("\n", lastWords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        Ended.atOnce(process);
    }

    @Override
    public void close() {
        Ended.kindly(process);
    }
}
