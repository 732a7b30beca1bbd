package dev.shardlab.engine.stream;

import dev.shardlab.engine.decision.Draft;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent.SettingChanged;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamChange;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.model.HashKeyRange;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service does in the background when its time has come: a stream becomes ACTIVE, a reshard takes place. */
public final class Progress {

    private Progress() {}

    /** Takes every step of the stream that is due by now. */
    public static void advance(Draft draft, StreamName name) {
        Optional<StreamState> due = due(draft, name);
        while (due.isPresent()) {
            takeStep(draft, due.get());
            due = due(draft, name);
        }
    }

    private static Optional<StreamState> due(Draft draft, StreamName name) {
        return draft.state().stream(name).filter(stream -> isDue(stream, draft.now()));
    }

    private static boolean isDue(StreamState stream, VirtualTime now) {
        VirtualTime dueAt = stream.operationDueAt();
        return dueAt != null && !dueAt.isAfter(now);
    }

    private static void takeStep(Draft draft, StreamState stream) {
        VirtualTime now = draft.now();
        switch (stream.status()) {
            case CREATING -> {
                draft.happen(new ShardsOpened(now, stream.name(), firstShards(stream.initialShardCount())));
                draft.happen(new StreamActivated(now, stream.name()));
            }
            case UPDATING -> {
                if (stream.plannedSteps().isEmpty()) {
                    for (StreamChange change : stream.plannedChanges()) {
                        draft.happen(new SettingChanged(now, stream.name(), change));
                    }
                    draft.happen(new StreamActivated(now, stream.name()));
                } else {
                    ReshardStep step = stream.plannedSteps().getFirst();
                    draft.happen(new Resharded(now, stream.name(), step.closing(), step.opening()));
                }
            }
            case DELETING -> draft.happen(new StreamDeleted(now, stream.name()));
            case ACTIVE -> throw new IllegalStateException("nothing can be due of " + stream.name());
        }
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
