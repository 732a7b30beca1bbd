package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.ProducerName;
import dev.shardlab.state.producer.ProducerState;

/** A producer as a tile: what it means to send in a second, and what waits to be sent again. */
public final class ProducerTile {

    private ProducerTile() {}

    /** The place on the map of the producer of a name, whether there is such a producer or not. */
    public static SystemId id(ProducerName producer) {
        return new SystemId(Kind.PRODUCER, producer.value());
    }

    /**
     * Its rate in records per second, and the first of these that is not none: records that wait, those it gave up, those it
     * sent.
     */
    public static Tile of(ProducerState producer) {
        long waiting = Waiting.records(producer);
        String rate = Rates.words(producer.recordsPerSec());
        String done = waiting > 0
                ? Ages.count(waiting) + " wait"
                : producer.abandoned() > 0
                        ? Ages.count(producer.abandoned()) + " given up"
                        : Ages.count(producer.sent()) + " sent";
        return new Tile(
                id(producer.name()),
                new ProducerItem.OfProducer(producer.name()),
                condition(producer, waiting),
                rate,
                "",
                done,
                waiting,
                Strip.NONE,
                "producer " + producer.name() + ", " + rate + ", " + done);
    }

    private static Condition condition(ProducerState producer, long waiting) {
        if (producer.lacksFile()) {
            return Condition.ABSENT;
        }
        return waiting > 0 ? Condition.REFUSING : producer.abandoned() > 0 ? Condition.LOSING : Condition.CALM;
    }
}
