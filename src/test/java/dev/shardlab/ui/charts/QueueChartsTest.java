package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.WrittenRecording;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class QueueChartsTest {

    private static final String QUEUE = """
            {"shardlab": 1, "title": "Queue", "duration": "2m", "network": "10ms", "streams": [%s],
             "queues": [{"name": "orders"}],
             "queueProducers": [{"name": "shop", "rate": 2, "payload": {"template": "sixsix"}, "stops": "20s"}],
             "queueWorkers": [{"name": "packers", "messagesPerReceive": 10, "workPerMessage": "1s"}]}
            """;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static PlaySession session(String streams) {
        Scenario scenario =
                ScenarioReader.read("queue.json", QUEUE.formatted(streams)).orThrow();
        VirtualTime start = scenario.setup().start();
        Simulation simulation = new Simulation(scenario.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        List<Event> events = new ArrayList<>();
        VirtualTime end = start.plus(scenario.setup().duration());
        simulation.runUntil(end, events::add);
        return new PlaySession(scenario, new WrittenRecording(start, end, events));
    }

    private static List<Object> said(ChartStrip strip) {
        return strip.getChildrenUnmodifiable().stream()
                .map(card -> card.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .toList();
    }

    private static ChartStrip shown(PlaySession session) {
        ChartStrip strip = new ChartStrip(session, new SimpleObjectProperty<>(Theme.DARK));
        strip.setManaged(false);
        strip.resize(1_000, 84);
        new Scene(new Pane(strip), 1_000, 84).getRoot().layout();
        strip.layout();
        return strip;
    }

    @Test
    void a_queue_has_charts_under_the_services_own_names() {
        onFx(() -> {
            PlaySession session = session("");
            ChartStrip strip = shown(session);
            session.transport().seek(session.shown().start().plus(Duration.ofSeconds(12)));
            strip.layout();
            assertEquals(
                    List.of(
                            "ApproximateNumberOfMessages of orders: Visible 9 messages; NotVisible 4 messages;"
                                    + " Delayed 0 messages",
                            "ApproximateAgeOfOldestMessage of orders: 7 s",
                            "NumberOfMessages of orders: Sent 2 messages in 1 s; Received 0 messages in 1 s;"
                                    + " Deleted 1 message in 1 s",
                            "NumberOfEmptyReceives of orders: 0 calls in 1 s"),
                    said(strip));
            return null;
        });
    }

    @Test
    void beside_a_stream_the_charts_are_those_of_what_was_clicked() {
        onFx(() -> {
            PlaySession session = session("{\"name\": \"clicks\", \"shards\": 1}");
            ChartStrip strip = shown(session);
            assertTrue(said(strip).toString().contains("IncomingRecords of clicks"), said(strip)::toString);
            session.selectionProperty().set(new QueueItem(new QueueName("orders")));
            strip.layout();
            assertTrue(said(strip).toString().contains("NumberOfEmptyReceives of orders"), said(strip)::toString);
            assertEquals(
                    4,
                    strip.getChildrenUnmodifiable().stream()
                            .filter(card -> card.isVisible())
                            .count());
            session.selectionProperty().set(new StreamItem.OfHashAxis(new StreamName("clicks")));
            strip.layout();
            assertTrue(said(strip).toString().contains("IncomingRecords of clicks"), said(strip)::toString);
            return null;
        });
    }

    private static void onFx(Callable<Void> what) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }
}
