package dev.shardlab.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A measurement that is a program of its own, because it needs a JVM of a certain size.
 *
 * @param words what it is told
 * @param quickWords what it is told if it is to be quick
 */
record OwnProgram(
        String name, String subject, String heap, Class<?> program, List<String> words, List<String> quickWords)
        implements Measurement {

    @Override
    public void run(Effort effort, PrintStream out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .toList());
        command.addAll(effort.equals(Effort.QUICK) ? quickWords : words);
        out.flush();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status);
        }
    }
}
