package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.metrics.Counts;
import dev.shardlab.metrics.MetricSeries;
import dev.shardlab.metrics.kinesis.StreamMetric;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import dev.shardlab.ui.notable.Notables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final Setup SETUP = Setups.withShards(2)
            .lasting(Duration.ofMinutes(1))
            .with(Setups.producer("web", Setups.perSec(2_500)))
            .with(Setups.application("anna", "ben"))
            .build();

    private static EventLog told(HistoryMemory memory) {
        Run course = new Run(
                SETUP,
                name -> {
                    throw new AssertionError("nobody asks for " + name);
                },
                List.of(),
                memory);
        course.runUntil(SETUP.end());
        return course.timeline().log();
    }

    private static List<Object> outlinesOf(EventLog log) {
        Buckets buckets = Buckets.covering(SETUP.start(), SETUP.duration());
        MetricSeries series = new MetricSeries(buckets);
        Notables notables = new Notables(
                new Scenario("t", "s", SETUP, new Scenario.View(1), List.of(), List.of(), List.of(), List.of()));
        for (int look = 0; !series.advance(log, 10_000); look++) {
            assertTrue(look < 10_000);
        }
        for (int look = 0; notables.look(log, SETUP.end()); look++) {
            assertTrue(look < 10_000, "it never comes to the end");
        }
        List<Object> all = new ArrayList<>();
        Counts counts = series.counts();
        for (StreamMetric metric : StreamMetric.values()) {
            for (int i = 0; i < buckets.indexOf(SETUP.end()); i++) {
                all.add(metric + " "
                        + counts.streams().of(metric, Setups.CLICKS).at(i));
            }
        }
        VirtualTime end = SETUP.end();
        notables.visible(end, end).forEach(run -> all.add(run.first() + " to " + run.last() + ", " + run.count()));
        return all;
    }

    @Test
    void the_outlines_of_a_history_that_was_forgotten_are_those_of_one_that_was_not() {
        List<Object> whole = outlinesOf(told(HistoryMemory.usual()));
        HistoryMemory little = new HistoryMemory(8 << 20, opening -> new Outlines(SETUP, opening));

        assertEquals(whole, outlinesOf(told(little)));
        assertTrue(whole.stream().anyMatch(line -> line.toString().contains("THROTTLE")), whole::toString);
    }
}
