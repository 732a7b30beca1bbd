package dev.shardlab.ui.futures;

import dev.shardlab.compare.FutureStanding;
import dev.shardlab.compare.Ledger;
import dev.shardlab.compare.Table;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * How two futures stand, in numbers, at any time. A long way is counted in parts, so that nobody waits: until it is done there is
 * no answer.
 */
final class Standings {

    /** Counted within a tenth of a second or two. */
    private static final int EVENTS_AT_ONCE = 120_000;

    private final Scenario scenario;
    private @Nullable Count here;
    private @Nullable Count there;

    Standings(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Both at a time up to which both are simulated; null while there is more to count, then asking again goes on. */
    @Nullable
    Table at(VirtualTime time, Timeline own, Timeline other) {
        here = here == null || here.timeline != own ? new Count(own) : here;
        there = there == null || there.timeline != other ? new Count(other) : there;
        FutureStanding one = here.at(time);
        FutureStanding two = there.at(time);
        return one == null || two == null ? null : Table.of(one, two);
    }

    private final class Count {

        private final Timeline timeline;
        private final Ledger ledger;
        private long counted;

        Count(Timeline timeline) {
            this.timeline = timeline;
            ledger = new Ledger(scenario, timeline);
        }

        @Nullable
        FutureStanding at(VirtualTime time) {
            EventLog log = timeline.log();
            long wanted = log.countUntil(time);
            if (wanted - counted > EVENTS_AT_ONCE) {
                VirtualTime part = log.get(counted + EVENTS_AT_ONCE).at();
                ledger.at(part);
                counted = log.countUntil(part);
                return null;
            }
            counted = wanted;
            return ledger.at(time);
        }
    }
}
