package dev.shardlab.timeline;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.SavedSimulation;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How quick any moment of a long history is. Run by hand:
 *
 * <pre>./mvnw test-compile
 * java -Xmx1g -cp target/classes:target/test-classes:target/lib/* dev.shardlab.timeline.HistoryBench [MB of history [hours]]</pre>
 */
public final class HistoryBench {

    private static final InputFiles NO_FILES = name -> {
        throw new IllegalStateException("nobody reads " + name);
    };
    private static final int SEEKS = 400;
    private static final double PLAYED_AT = 600;

    private HistoryBench() {}

    public static void main(String[] arguments) throws IOException {
        long megabytes = arguments.length == 0 ? HistoryMemory.USUAL_BYTES >> 20 : Long.parseLong(arguments[0]);
        long hours = arguments.length < 2 ? 28 : Long.parseLong(arguments[1]);
        Path file = Path.of("src/test/resources/bench/day.json");
        Setup setup = ScenarioReader.read(file.toString(), Files.readAllBytes(file))
                .orThrow()
                .setup()
                .withDuration(Duration.ofHours(hours));
        HistoryMemory memory = new HistoryMemory(megabytes << 20);
        Run run = new Run(setup, NO_FILES, List.of(), memory);
        long began = System.nanoTime();
        run.runUntil(setup.start().plus(Duration.ofHours(24)));
        say("24 hours: %s records in %.2f s", run.head().totals().put(), (System.nanoTime() - began) / 1e9);
        run.runUntil(setup.end());
        say(
                "%s records in %.2f s; %s chapters, history takes %s MB of %s, the heap %s MB",
                run.head().totals().put(),
                (System.nanoTime() - began) / 1e9,
                run.timeline().log().chapters().size(),
                memory.bytes() >> 20,
                megabytes,
                heapMegabytes());
        for (int round = 0; round < 2; round++) {
            seek(run, setup, false);
            seek(run, setup, true);
        }
        step(run, setup);
        branch(run, setup);
        for (int shards = 10; shards <= 10_000; shards *= 10) {
            checkpoint(shards);
        }
    }

    private static void seek(Run run, Setup setup, boolean paint) {
        Player player = run.timeline().player();
        Random random = new Random(1);
        long[] atHand = new long[SEEKS];
        long[] replayed = new long[SEEKS];
        int quick = 0;
        int anew = 0;
        for (int i = 0; i < SEEKS; i++) {
            VirtualTime to = setup.start().plusMicros(random.nextLong(VirtualTime.toMicros(setup.duration())));
            Chapter chapter = run.timeline().log().chapters().lastBegunUntil(to);
            boolean isTold = chapter != null && chapter.isTold();
            long began = System.nanoTime();
            player.seek(to);
            if (paint) {
                Painting.of(player.state(), to, View.of(1600, 900).at(PLAYED_AT, setup.duration()));
            }
            long nanos = System.nanoTime() - began;
            if (isTold) {
                atHand[quick++] = nanos;
            } else {
                replayed[anew++] = nanos;
            }
        }
        String what = paint ? "seek and picture" : "seek";
        say("%s, at hand: %s", what, spread(Arrays.copyOf(atHand, quick)));
        say("%s, replayed: %s", what, spread(Arrays.copyOf(replayed, anew)));
    }

    private static void step(Run run, Setup setup) {
        Player player = run.timeline().player();
        player.seek(setup.start().plus(setup.duration().dividedBy(3)));
        long[] nanos = new long[20_000];
        for (int i = 0; i < nanos.length; i++) {
            long began = System.nanoTime();
            player.stepBack();
            nanos[i] = System.nanoTime() - began;
        }
        say("step back: %s", spread(nanos));
        for (int i = 0; i < nanos.length; i++) {
            long began = System.nanoTime();
            player.stepForward();
            nanos[i] = System.nanoTime() - began;
        }
        say("step forward: %s", spread(nanos));
    }

    private static void branch(Run run, Setup setup) {
        Random random = new Random(2);
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            VirtualTime at = setup.start().plusMicros(random.nextLong(VirtualTime.toMicros(setup.duration())));
            Action action = new Action.SetRate(setup.producers().getFirst().name(), 10);
            long began = System.nanoTime();
            Run other = run.leave(at, List.of(new Input(at, action)));
            nanos[i] = System.nanoTime() - began;
            other.close();
        }
        say("a branch opened: %s", spread(nanos));
    }

    private static void checkpoint(int shards) {
        Setup setup = Setups.withShards(shards)
                .lasting(Duration.ofMinutes(1))
                .with(Setups.producer("web", Setups.perSec(500)))
                .with(Setups.application("anna", "ben"))
                .build();
        Simulation simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.end(), _ -> {});
        long[] nanos = new long[400];
        SavedSimulation last = simulation.save();
        for (int i = 0; i < nanos.length; i++) {
            long began = System.nanoTime();
            last = simulation.save();
            nanos[i] = System.nanoTime() - began;
        }
        say(
                "a checkpoint of %s shards and leases, %s messages on their way: %s",
                shards, last.pending(), spread(nanos));
    }

    private static String spread(long[] nanos) {
        if (nanos.length == 0) {
            return "none";
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "median %.3f, p95 %.3f, most %.3f ms (of %s)",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }

    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
