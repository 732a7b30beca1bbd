package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationsTest {

    private static List<String> of(String scenario) {
        return Variations.of(
                        Shelf.read(Path.of("scenarios", scenario + ".json")).orThrow())
                .stream()
                .map(variation -> variation.here() + " -> " + variation.there() + ", " + variation.setting())
                .toList();
    }

    @Test
    void a_hot_shard_asks_for_shards_keys_and_workers() {
        assertEquals(
                List.of(
                        "2 shards -> 4 shards, streams.clicks.shards=4",
                        "2 shards -> 1 shard, streams.clicks.shards=1",
                        "campaign: one key -> campaign: random keys,"
                                + " producers.campaign.keys={\"prefix\": \"random-\", \"count\": 1000}",
                        "counter: 1 worker -> counter: 4 workers,"
                                + " applications.counter.workers=[\"c1\", \"c2\", \"c3\", \"c4\"]"),
                of("hot-shard"));
    }

    @Test
    void a_queue_asks_for_its_visibility_timeout_its_dead_letters_and_its_workers() {
        assertEquals(
                List.of(
                        "orders: visibility timeout 5 s -> orders: visibility timeout 20 s,"
                                + " queues.orders.visibilityTimeout=20s",
                        "orders: visibility timeout 5 s -> orders: visibility timeout 1 s,"
                                + " queues.orders.visibilityTimeout=1s",
                        "orders: dead letters after 3 receives -> orders: dead letters after 1 receive,"
                                + " queues.orders.redrive={\"deadLetterQueue\": \"orders-dead\", \"maxReceiveCount\": 1}",
                        "orders: dead letters after 3 receives -> orders: no dead-letter queue,"
                                + " queues.orders.redrive=null",
                        "packers: 2 workers -> packers: 1 worker, queueWorkers.packers.workers=1",
                        "packers: 2 workers -> packers: 4 workers, queueWorkers.packers.workers=4",
                        "trainee: 1 worker -> trainee: 4 workers, queueWorkers.trainee.workers=4",
                        "auditors: 1 worker -> auditors: 4 workers, queueWorkers.auditors.workers=4"),
                of("queue-or-log").stream()
                        .filter(variation -> variation.contains(" queue"))
                        .toList());
    }

    @Test
    void a_worker_that_is_to_start_later_is_not_there_from_the_start() {
        assertEquals(
                List.of(
                        "4 shards -> 8 shards, streams.readings.shards=8",
                        "4 shards -> 2 shards, streams.readings.shards=2",
                        "alarm: 2 workers -> alarm: 4 workers, applications.alarm.workers=[\"a1\", \"a2\", \"a3\", \"a4\"]",
                        "archive: 1 worker -> archive: 4 workers,"
                                + " applications.archive.workers=[\"b1\", \"b3\", \"b4\", \"b5\"]"),
                of("applications"));
    }

    @Test
    void who_watches_for_days_may_ask_for_another_retention() {
        assertEquals(
                "retention 168 h (7 d) -> retention 24 h, streams.orders.retention=24h",
                of("two-futures").get(2));
    }

    @Test
    void what_the_plan_would_refuse_is_not_offered() {
        assertEquals(
                List.of(
                        "tram: one key -> tram: random keys,"
                                + " producers.tram.keys={\"prefix\": \"random-\", \"count\": 1000}",
                        "dispatch: 2 workers -> dispatch: 1 worker, applications.dispatch.workers=[\"d1\"]",
                        "dispatch: 2 workers -> dispatch: 4 workers,"
                                + " applications.dispatch.workers=[\"d1\", \"d2\", \"d3\", \"d4\"]"),
                of("resharding"));
    }
}
