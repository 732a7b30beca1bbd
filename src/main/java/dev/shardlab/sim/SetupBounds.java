package dev.shardlab.sim;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;

/** Refuses numbers with which a run could not go on: nothing to draw from, batches of none, time that goes back. */
final class SetupBounds {

    private SetupBounds() {}

    /** @throws IllegalArgumentException if a number of the setup is out of its bounds */
    static void require(Setup setup) {
        require(!setup.duration().isNegative(), "an experiment does not last " + setup.duration());
        NetworkSetup network = setup.network();
        require(
                !network.fastest().isNegative() && network.slowest().compareTo(network.fastest()) >= 0,
                "a network takes no time between " + network.fastest() + " and " + network.slowest());
        setup.producers().forEach(SetupBounds::require);
        setup.applications().forEach(SetupBounds::require);
        for (QueueProducerSetup producer : setup.queues().producers()) {
            String who = "producer " + producer.name() + ": ";
            requireNotNegative(producer.linger(), who + "linger");
            requireNotNegative(producer.startsAfter(), who + "start");
            require(producer.source(), who);
        }
        for (DeliveryProducerSetup producer : setup.firehose().producers()) {
            String who = "producer " + producer.name() + ": ";
            requireNotNegative(producer.linger(), who + "linger");
            requireNotNegative(producer.startsAfter(), who + "start");
            require(producer.source(), who);
        }
        Demand.of(setup).forEach(excess -> require(false, excess.message()));
    }

    private static void require(ProducerSetup producer) {
        String who = "producer " + producer.name() + ": ";
        requireWithin(producer.batch(), 1, StreamLimits.MAX_RECORDS_PER_PUT, who + "records in a request");
        requireWithin(producer.retry().attempts(), 1, Integer.MAX_VALUE, who + "attempts");
        requireNotNegative(producer.linger(), who + "linger");
        requireNotNegative(producer.startsAfter(), who + "start");
        require(producer.source(), who);
    }

    private static void require(Source source, String who) {
        switch (source) {
            case Source.Generated generated -> {
                require(generated.rate(), who);
                require(generated.keys(), who);
                require(generated.payload(), who);
            }
            case Source.FileLines(var _, var _, Source.Pacing.ByRate(Rate rate)) -> require(rate, who);
            case Source.FileLines(var _, var _, Source.Pacing.ByTimestamps(var _, var _, double speedup)) ->
                require(speedup > 0, who + "a speedup is above 0, not " + speedup);
        }
    }

    private static void require(Rate rate, String who) {
        switch (rate) {
            case Rate.Constant(double perSec) -> requireRate(perSec, who);
            case Rate.Ramp(double from, double to, var _) -> {
                requireRate(from, who);
                requireRate(to, who);
            }
            case Rate.Burst(double base, double burst, Duration every, Duration lasting) -> {
                requireRate(base, who);
                requireRate(burst, who);
                require(
                        every.isPositive() && !lasting.isNegative(),
                        who + "a burst comes every so often, not " + every);
            }
            case Rate.Schedule(var steps) -> steps.forEach(step -> requireRate(step.perSec(), who));
        }
    }

    private static void require(Keys keys, String who) {
        int count =
                switch (keys) {
                    case Keys.Uniform uniform -> uniform.count();
                    case Keys.Zipf zipf -> zipf.count();
                    case Keys.Hot hot -> hot.count() + 1;
                    case Keys.Listed listed -> listed.keys().size();
                    case Keys.RoundRobin inTurn -> inTurn.keys().size();
                };
        requireWithin(count, 1, Integer.MAX_VALUE, who + "keys");
    }

    private static void require(Payload payload, String who) {
        if (payload instanceof Payload.Random(int least, int most)) {
            requireWithin(least, 0, most, who + "payload bytes");
            requireWithin(most, 0, StreamLimits.MAX_RECORD_BYTES, who + "payload bytes");
        }
    }

    private static void require(ApplicationSetup application) {
        String who = "application " + application.name() + ": ";
        requireWithin(application.limit(), 1, StreamLimits.MAX_RECORDS_PER_GET, who + "records asked for");
        requireNotNegative(application.pollEvery(), who + "time between reads");
        requireNotNegative(application.workPerRecord(), who + "time for a record");
        requireNotNegative(application.checkpointEvery(), who + "time between checkpoints");
        requireNotNegative(application.startsAfter(), who + "start");
    }

    private static void requireRate(double perSec, String who) {
        require(perSec >= 0 && Double.isFinite(perSec), who + "a rate is 0 or more records a second, not " + perSec);
    }

    private static void requireNotNegative(Duration duration, String what) {
        require(!duration.isNegative(), what + " is not negative, but this is " + duration);
    }

    private static void requireWithin(int value, int least, int most, String what) {
        require(value >= least && value <= most, what + ": " + least + " to " + most + ", not " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
