package dev.shardlab.bench;

import dev.shardlab.OtherJava;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

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
        List<String> command = new ArrayList<>(List.of(OtherJava.command(), heap));
        command.addAll(OtherJava.running(program));
        command.addAll(effort.equals(Effort.QUICK) ? quickWords : words);
        out.flush();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status);
        }
    }
}
