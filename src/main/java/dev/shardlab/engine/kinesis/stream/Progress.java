package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.event.Event;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent.SettingChanged;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamChange;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;

/** What the service does in the background when its time has come: a stream becomes ACTIVE, a reshard takes place. */
public final class Progress {

    private Progress() {}

    /** The next step of a stream that is due by now; nothing if none is. */
    public static List<Event> due(StreamState stream, VirtualTime now) {
        return isDue(stream, now) ? step(stream, now) : List.of();
    }

    private static boolean isDue(StreamState stream, VirtualTime now) {
        VirtualTime dueAt = stream.operationDueAt();
        return dueAt != null && !dueAt.isAfter(now);
    }

    private static List<Event> step(StreamState stream, VirtualTime now) {
        StreamName name = stream.name();
        return switch (stream.status()) {
            case CREATING ->
                List.of(
                        new ShardsOpened(now, name, firstShards(stream.initialShardCount())),
                        new StreamActivated(now, name));
            case UPDATING ->
                stream.plannedSteps().isEmpty()
                        ? settled(stream, now)
                        : List.of(reshard(name, stream.plannedSteps().getFirst(), now));
            case DELETING -> List.of(new StreamDeleted(now, name));
            case ACTIVE -> throw new IllegalStateException("nothing can be due of " + name);
        };
    }

    private static Resharded reshard(StreamName name, ReshardStep step, VirtualTime now) {
        return new Resharded(now, name, step.closing(), step.opening());
    }

    private static List<Event> settled(StreamState stream, VirtualTime now) {
        List<Event> events = new ArrayList<>();
        for (StreamChange change : stream.plannedChanges()) {
            events.add(new SettingChanged(now, stream.name(), change));
        }
        events.add(new StreamActivated(now, stream.name()));
        return events;
    }

    private static List<ShardOpening> firstShards(int count) {
        List<HashKeyRange> ranges = HashKeyRange.even(count);
        List<ShardOpening> openings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            openings.add(new ShardOpening(new ShardId(i), ranges.get(i), null, null));
        }
        return openings;
    }
}
