package dev.shardlab.ui.notable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Setup;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a mark of the timeline stands for is what help says that it means. */
class NotableMeaningsTest {

    private static final Setup QUEUE =
            ScenarioReader.read("queue.json", """
            {"shardlab": 1, "title": "Queue", "duration": "5m", "streams": [],
             "queues": [{"name": "orders", "visibilityTimeout": "5s", "retention": "1m",
                         "redrive": {"deadLetterQueue": "dead", "maxReceiveCount": 1}}, {"name": "dead"}],
             "queueProducers": [{"name": "shop", "queue": "orders", "rate": 0.3, "stops": "90s"}],
             "queueWorkers": [{"name": "packers", "queue": "orders", "workers": 3, "workPerMessage": "8s"}],
             "actions": [{"at": "50s", "stopQueueWorker": {"number": 1}}, {"at": "50s", "stopQueueWorker": {"number": 2}},
                         {"at": "50s", "stopQueueWorker": {"number": 3}},
                         {"at": "4m", "purgeQueue": {"queue": "orders"}}, {"at": "241s", "purgeQueue": {"queue": "orders"}}]}
            """).orThrow().setup();

    /** In words that say it to who has never seen it. */
    private static final Map<Class<? extends Event>, String> WORDS = Map.of(
            QueueEvent.VisibilityTimedOut.class, "messages came back",
            QueueEvent.MessagesDeadLettered.class, "went to the dead-letter queue",
            QueueEvent.MessagesExpired.class, "messages expired",
            QueueEvent.QueueCallRefused.class, "a request failed",
            QueueEvent.QueuePurged.class, "was changed",
            QueueEvent.QueueWorkerStarted.class, "a worker came",
            QueueEvent.QueueWorkerStopped.class, "or went",
            InputEvent.ActionTaken.class, "was changed");

    @Test
    void what_becomes_of_messages_is_named_by_its_mark() {
        TreeSet<String> seen = new TreeSet<>();
        new Simulation(QUEUE, _ -> {
                    throw new IllegalArgumentException("no files");
                })
                .runUntil(QUEUE.end(), event -> NotableEvents.of(event).ifPresent(noted -> {
                    String words = WORDS.get(event.getClass());
                    assertTrue(words != null && noted.kind().meaning().contains(words), noted + " for " + event);
                    seen.add(event.getClass().getSimpleName());
                }));
        assertEquals(
                new TreeSet<>(WORDS.keySet().stream().map(Class::getSimpleName).toList()), seen);
    }
}
