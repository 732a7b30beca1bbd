package dev.shardlab.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.OtherJava;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomScenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Other Java machines, in which objects hash otherwise, {@code Set.of} and {@code Map.of} iterate in another order as in every
 * start, another collector moves objects about, and language, time zone and encoding are those of another student: all tell the
 * same events and show the same pictures.
 */
class OtherMachinesTest {

    /** What the children print has room in a pipe, so that nobody waits for a reader. */
    private static final long SEEDS = Boolean.getBoolean("shardlab.long") ? 200 : 12;

    private static final long LONGEST_SECONDS = 300;

    private static final List<List<String>> MACHINES = List.of(
            List.of(
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=2", // all objects alike
                    "-XX:+UseSerialGC",
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Auckland",
                    "-Dfile.encoding=ISO-8859-1"),
            List.of(
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=0", // by chance
                    "-XX:+UseParallelGC",
                    "-Duser.language=ar",
                    "-Duser.country=EG",
                    "-Duser.timezone=America/Los_Angeles"));

    @Test
    void other_machines_tell_and_show_the_same() throws Exception {
        // The file that all of them read is written before any of them reads it.
        Objects.requireNonNull(RandomLines.FILES);
        List<Process> children = new ArrayList<>();
        try {
            for (List<String> machine : MACHINES) {
                children.add(start(machine));
            }
            List<String> here = LongStream.range(0, SEEDS)
                    .mapToObj(OtherMachinesTest::fingerprint)
                    .toList();
            for (int i = 0; i < children.size(); i++) {
                compare(here, children.get(i), MACHINES.get(i));
            }
        } finally {
            children.forEach(Process::destroyForcibly);
        }
    }

    private static void compare(List<String> here, Process child, List<String> machine) throws Exception {
        assertTrue(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), () -> "java " + machine + " does not end");
        List<String> there = child.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, child.exitValue(), () -> "java " + machine);
        assertEquals(here.size(), there.size());
        for (int seed = 0; seed < here.size(); seed++) {
            int number = seed;
            assertEquals(
                    here.get(seed),
                    there.get(seed),
                    () -> "with java " + String.join(" ", machine) + "; "
                            + FailingSeed.seeAgain(RandomScenarios.playable(number)));
        }
    }

    /** Runs in the other machine: prints the fingerprints of so many seeds, a line each. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) {
            LongStream.range(0, Long.parseLong(args[0]))
                    .mapToObj(OtherMachinesTest::fingerprint)
                    .forEach(System.out::println);
        }
    }

    /** All that is told and shown, in a few letters. */
    private static String fingerprint(long seed) {
        Experiment experiment = new Experiment(RandomScenarios.playable(seed), RandomLines.FILES);
        int shown = 0;
        for (Snapshot moment : experiment.trueMoments()) {
            shown = 31 * (31 * shown + moment.picture().hashCode())
                    + moment.state().hashCode();
        }
        return "seed " + seed + " digest " + experiment.digest() + " shown " + shown;
    }

    private static Process start(List<String> machine) throws IOException {
        List<String> words = new ArrayList<>(List.of(OtherJava.command()));
        words.addAll(machine);
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(OtherJava.running(Child.class));
        words.add("" + SEEDS);
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
