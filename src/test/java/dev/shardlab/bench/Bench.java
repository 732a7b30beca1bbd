package dev.shardlab.bench;

import dev.shardlab.bench.wire.DrainBench;
import dev.shardlab.bench.wire.WireBench;
import dev.shardlab.journal.AppendBench;
import dev.shardlab.timeline.HistoryBench;
import dev.shardlab.timeline.MemoryBench;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code ./shardlab bench}: how fast the laboratory is. Every figure stands beside a limit or a peer that was measured in the same run,
 * in turns, for machines differ and are seldom idle.
 *
 * <pre>bench [--only NAME[,NAME]] [--quick]</pre>
 */
public final class Bench {

    private static final List<Measurement> ALL = List.of(
            new PutMeasurement(),
            new GetMeasurement(),
            new CheckpointMeasurement(),
            new ElapseMeasurement(),
            new OwnProgram(
                    "memory",
                    "10 million records in 64 shards, nothing of them forgotten, in a heap of 2 GB",
                    "-Xmx2g",
                    MemoryBench.class,
                    List.of(),
                    List.of("quick")),
            new OwnProgram(
                    "wire",
                    "clients at the endpoint, each in a process of its own",
                    "-Xmx1g",
                    WireBench.class,
                    List.of(),
                    List.of("quick")),
            new OwnProgram(
                    "drain",
                    "5 million records in 1.5 GB, read from the beginning of 64 shards while a producer goes on",
                    "-Xmx1g",
                    DrainBench.class,
                    List.of(),
                    List.of("2000000", "64")),
            new OwnProgram(
                    "history",
                    "any moment of a day: seeks, steps, branches",
                    "-Xmx1g",
                    HistoryBench.class,
                    List.of(),
                    List.of()),
            new OwnProgram(
                    "journal",
                    "an entry, and a commit that waits for the disk",
                    "-Xmx1g",
                    AppendBench.class,
                    List.of("target"),
                    List.of("target")));

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<Measurement> chosen = new ArrayList<>(ALL);
        Effort effort = Effort.USUAL;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.equals("--quick")) {
                effort = Effort.QUICK;
            } else if (word.equals("--only") && i + 1 < words.length) {
                i++;
                chosen = named(words[i]);
            } else if (word.startsWith("--only=")) {
                chosen = named(word.substring("--only=".length()));
            } else {
                throw refused("bench knows --only NAME and --quick, not '" + word + "'");
            }
        }
        measure(chosen, effort, System.out);
    }

    private static List<Measurement> named(String names) {
        List<Measurement> chosen = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            chosen.add(ALL.stream()
                    .filter(measurement -> measurement.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> refused("there is no measurement '" + name + "', but "
                            + ALL.stream().map(Measurement::name).collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    /** Says what is wrong with the words, and ends the program. */
    private static RuntimeException refused(String sentence) {
        System.err.println("shardlab: " + sentence + ".");
        System.exit(2);
        return new IllegalArgumentException(sentence);
    }

    private static void measure(List<Measurement> chosen, Effort effort, PrintStream out) throws Exception {
        for (Measurement measurement : chosen) {
            out.printf("%n%s: %s%n", measurement.name(), measurement.subject());
            measurement.run(effort, out);
        }
    }
}
