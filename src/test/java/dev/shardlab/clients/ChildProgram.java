package dev.shardlab.clients;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A program in a process of its own that talks in lines of words separated by tabs. It is to end when its input ends; if it does
 * not, it is ended, and whatever it started, too.
 */
final class ChildProgram implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final List<String> END = List.of();

    private final Process process;
    private final Path errors;
    private final BufferedWriter in;
    private final LinkedBlockingQueue<List<String>> said = new LinkedBlockingQueue<>();

    private ChildProgram(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        in = process.outputWriter(StandardCharsets.UTF_8);
    }

    static ChildProgram start(List<String> program, List<String> words) {
        List<String> command = new ArrayList<>(program);
        command.addAll(words);
        try {
            Path errors = Files.createTempFile("client", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            ChildProgram started = new ChildProgram(process, errors);
            Thread.ofVirtual().start(started::listen);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().map(line -> List.of(line.split("\t", -1))).forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add(List.of("could not be heard any more", e.toString()));
        }
        said.add(END);
    }

    void tell(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands on each line, until one of them is the last.
     *
     * @param longest how long all of that may take
     */
    void hear(Duration longest, Predicate<List<String>> last, Consumer<List<String>> each) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                List<String> line = said.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null || line.equals(END)) {
                    throw new AssertionError((line == null ? "It said no more for " + longest : "It ended")
                            + "; its errors:\n" + Files.readString(errors));
                }
                each.accept(line);
                if (last.test(line)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            in.close();
        } catch (IOException e) {
            // It has ended before.
        }
        try {
            if (!process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
