package dev.shardlab.draw;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Laboratories with delivery streams, at moments worth looking at. */
public final class DeliveryMoments {

    private static final Scenario ALONE =
            ScenarioReader.read("vessel.json", """
                    {"shardlab": 1, "title": "Vessel", "duration": "30h", "streams": [],
                     "deliveryStreams": [{"name": "logs-to-lake", "bucket": "lake", "bufferSize": "1MB",
                       "bufferInterval": "60s", "compression": "GZIP"}],
                     "deliveryProducers": [
                       {"name": "app", "deliveryStream": "logs-to-lake", "rate": 2, "batch": 20},
                       {"name": "web", "deliveryStream": "logs-to-lake", "rate": 6, "batch": 20, "payload": "4KB"}],
                     "actions": [
                       {"at": "8m", "breakDestination": {"deliveryStream": "logs-to-lake"}},
                       {"at": "26h", "repairDestination": {"deliveryStream": "logs-to-lake"}}]}
                    """).orThrow();

    private static final Scenario TWO = ScenarioReader.read("two.json", """
                    {"shardlab": 1, "title": "Two", "duration": "10m", "streams": [{"name": "clicks", "shards": 2}],
                     "producers": [{"name": "web-1", "rate": 100, "batch": 50, "payload": "1KB"}],
                     "deliveryStreams": [
                       {"name": "clicks-to-lake", "source": "clicks", "bucket": "lake", "bufferSize": "5MB",
                         "bufferInterval": "60s"},
                       {"name": "logs-to-lake", "bucket": "lake", "bufferSize": "1MB", "bufferInterval": "2m"}],
                     "deliveryProducers": [{"name": "app", "deliveryStream": "logs-to-lake", "rate": 20}]}
                    """).orThrow();

    private DeliveryMoments() {}

    /** Each by its name. */
    public static Map<String, QueueMoments.Moment> all() {
        Map<String, QueueMoments.Moment> all = new TreeMap<>();
        all.put("a vessel that is new", at(ALONE, Duration.ofSeconds(1)));
        all.put("a vessel that fills", at(ALONE, Duration.ofSeconds(100)));
        all.put("a vessel with many objects", at(ALONE, Duration.ofMinutes(7)));
        all.put("a vessel whose bucket is down", at(ALONE, Duration.ofMinutes(11)));
        all.put("two vessels and a bucket", at(TWO, Duration.ofMinutes(4)));
        return all;
    }

    private static QueueMoments.Moment at(Scenario scenario, Duration after) {
        Simulation simulation = new Simulation(scenario.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        simulation.runUntil(scenario.setup().start().plus(after), _ -> {});
        return new QueueMoments.Moment(
                simulation.state(), scenario.setup().start().plus(after));
    }
}
