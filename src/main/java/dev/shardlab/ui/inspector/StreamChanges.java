package dev.shardlab.ui.inspector;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The number of shards and the retention of a stream. */
final class StreamChanges {

    private static final int DAY_HOURS = 24;

    private StreamChanges() {}

    static ChangePanel of(StreamState stream, Consumer<Action> act) {
        return new ChangePanel(
                List.of(stream.name(), stream.openShards().size(), stream.retention()),
                List.of(shardCount(stream, act), retention(stream, act)));
    }

    static ChangePanel ofRetention(StreamState stream, Consumer<Action> act) {
        return new ChangePanel(List.of(stream.name(), stream.retention()), List.of(retention(stream, act)));
    }

    private static Node shardCount(StreamState stream, Consumer<Action> act) {
        int open = stream.openShards().size();
        StreamName name = stream.name();
        return Controls.stepper(
                "shard-count",
                "Open shards",
                Amounts.count(open),
                open - 1,
                open + 1,
                wanted -> act.accept(new Action.SetShardCount(name, wanted)));
    }

    /** In whole days: what is less than a day the service refuses, and says so. */
    private static Node retention(StreamState stream, Consumer<Action> act) {
        int hours = Math.toIntExact(stream.retention().toHours());
        StreamName name = stream.name();
        return Controls.stepper(
                "retention",
                "Retention",
                Amounts.count(hours) + " h",
                hours - DAY_HOURS,
                hours + DAY_HOURS,
                wanted -> act.accept(new Action.SetRetention(name, Duration.ofHours(Math.max(1, wanted)))));
    }
}
