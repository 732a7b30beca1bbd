package dev.shardlab.bench;

import dev.shardlab.OtherJava;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Contenders that take turns, each turn in a JVM of its own: so whatever else the machine does meets all of them alike, and each
 * round gives a ratio of its own.
 */
final class Turns {

    /** A benchmark method with its parameters, {@code name=value}. */
    record Contender(Class<?> loops, String method, String... parameters) {}

    /**
     * All of the heap is there from the start: a contender that keeps what it makes would else be charged with the pages that the machine
     * hands out meanwhile, and one that keeps nothing would not. On a machine that takes idle memory back that is most of a put.
     */
    private static final List<String> HEAP = List.of("-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch");

    private final Effort effort;
    private final List<Contender> contenders;
    private final double[][] scores;

    private Turns(Effort effort, List<Contender> contenders) {
        this.effort = effort;
        this.contenders = contenders;
        scores = new double[contenders.size()][effort.rounds()];
    }

    static Turns take(Effort effort, Contender... contenders) throws RunnerException {
        Turns turns = new Turns(effort, List.of(contenders));
        for (int round = 0; round < effort.rounds(); round++) {
            for (int i = 0; i < contenders.length; i++) {
                turns.scores[i][round] = turns.score(contenders[i]);
            }
        }
        return turns;
    }

    /** The median of a contender, in the unit of its benchmark. */
    double median(int contender) {
        return median(scores[contender]);
    }

    /** The median, over the rounds, of how many times another one's score a contender's is. */
    double ratio(int contender, int to) {
        double[] ratios = new double[effort.rounds()];
        Arrays.setAll(ratios, round -> scores[contender][round] / scores[to][round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private double score(Contender contender) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(contender.loops().getName().replace(".", "\\.") + "\\." + contender.method() + "$")
                .forks(1)
                .warmupIterations(effort.warmUpSeconds())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(effort.seconds())
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .jvmArgs("--sun-misc-unsafe-memory-access=allow")
                .jvmArgsPrepend(HEAP.toArray(String[]::new))
                .jvmArgsAppend(OtherJava.module().toArray(String[]::new));
        for (String parameter : contender.parameters()) {
            int equals = parameter.indexOf('=');
            options.param(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        List<RunResult> results = new ArrayList<>(
                new Runner(options.build(), OutputFormatFactory.createFormatInstance(nowhere(), VerboseMode.SILENT))
                        .run());
        if (results.size() != 1) {
            throw new IllegalStateException(contenders + " is " + results.size() + " benchmarks");
        }
        return results.getFirst().getPrimaryResult().getScore();
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
