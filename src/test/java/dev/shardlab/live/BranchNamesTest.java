package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.QueueAction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A branch is called after what was done on it: of a setting that is set again at one moment, after where it ends. */
class BranchNamesTest {

    private static final StreamName A = new StreamName("a");
    private static final QueueName ORDERS = new QueueName("orders.fifo");

    private static String name(Action... done) {
        return BranchNames.after(Stream.of(done)
                .map(action -> new Input(new VirtualTime(1_000_000), action))
                .toList());
    }

    private static Action deduplicating(boolean byContent) {
        return new QueueAction.ChangeSettings(
                ORDERS,
                QueueChange.of(
                        QueueSettings.DEFAULT.withContentBasedDeduplication(byContent),
                        List.of(QueueAttribute.CONTENT_BASED_DEDUPLICATION)));
    }

    @Test
    void what_is_set_again_at_one_moment_is_named_once_whatever_its_words() {
        assertEquals(
                name(new Action.SetShardCount(A, 4)),
                name(new Action.SetShardCount(A, 3), new Action.SetShardCount(A, 4)));
        assertEquals(name(deduplicating(false)), name(deduplicating(true), deduplicating(false)));
    }

    @Test
    void another_setting_or_the_same_of_another_is_named_too() {
        Action shards = new Action.SetShardCount(A, 4);
        Action retention = new Action.SetRetention(A, Duration.ofHours(48));
        assertEquals(name(shards) + "; " + name(retention), name(shards, retention));
        Action web = new Action.SetRate(new ProducerName("web"), 5);
        Action app = new Action.SetRate(new ProducerName("app"), 5);
        assertEquals(name(web) + "; " + name(app), name(web, app));
    }
}
