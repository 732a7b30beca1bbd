package dev.shardlab.ui.stage;

import dev.shardlab.draw.Focusing;
import dev.shardlab.draw.StageItems;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which systems the stage has in close-up: what the laboratory has by itself until somebody chooses, and for a moment after that what is
 * between the two. Only how far it is on its way is kept here; the picture follows from that.
 */
final class StageFocus {

    /** More stores do not share the stage. */
    private static final int TOGETHER = 2;

    private static final Duration WAY = Duration.millis(320);

    private final DoubleProperty way = new SimpleDoubleProperty(this, "way", 1);
    private Focus focus = Focus.UNCHOSEN;
    private Focus before = Focus.UNCHOSEN;
    private @Nullable StageItem pointedAt;
    private @Nullable Animation moving;

    /** @param repaint what is to be done when it has moved; of several each is done */
    void onMove(Runnable repaint) {
        way.addListener(_ -> repaint.run());
    }

    /** For the view. */
    Focus now() {
        return way.get() < 1 ? focus.from(before, way.get()) : focus;
    }

    /**
     * Moves to the store that a thing belongs to, or to both that it writes to, if none of them is in close-up: who points at a
     * producer beside a stream means that one, not the queue that it feeds as well.
     *
     * @param near what is in close-up: none where the stage is too low for all that have the focus
     * @return whether it moved
     */
    boolean moveTo(StageItem item, LabState state, List<SystemId> near) {
        List<SystemId> stores = stores(item, state);
        return near.stream().noneMatch(stores::contains) && go(stores, state, near);
    }

    private static List<SystemId> stores(StageItem item, LabState state) {
        return StageItems.storesOf(item, state).stream().limit(TOGETHER).toList();
    }

    /** A dead-letter queue is told of beside the queue whose letters it has, and shown there. */
    static List<SystemId> told(StageItem narrated, LabState state) {
        List<SystemId> sources = narrated instanceof QueueItem(QueueName dead)
                ? state.queues().all().stream()
                        .filter(queue -> queue.settings().redrive() != null
                                && queue.settings().redrive().deadLetterQueue().equals(dead))
                        .map(queue ->
                                new SystemId(SystemId.Kind.QUEUE, queue.name().value()))
                        .limit(TOGETHER)
                        .toList()
                : List.of();
        return sources.isEmpty() ? stores(narrated, state) : sources;
    }

    private boolean go(List<SystemId> stores, LabState state, List<SystemId> near) {
        List<SystemId> to = near.isEmpty() && Focusing.of(state, focus).on().equals(stores)
                ? stores.stream().limit(1).toList()
                : stores;
        boolean moves = Focusing.of(state, focus).chosen() && !to.isEmpty() && !near.containsAll(to);
        if (moves) {
            go(new Focus(true, to, null, 1));
        }
        return moves;
    }

    /** Out to the map; from there back to what the laboratory has in close-up by itself. */
    void out() {
        go(focus.equals(Focus.MAP) ? Focus.UNCHOSEN : Focus.MAP);
    }

    /**
     * Follows the narration when it points at something else.
     *
     * @param near what is in close-up: none where the stage is too low for all that have the focus, and then what is told of has it
     *     alone, and of what is told of both the map tells more
     */
    void follow(@Nullable StageItem narrated, LabState state, Supplier<List<SystemId>> near) {
        if (!Objects.equals(narrated, pointedAt)) {
            pointedAt = narrated;
            if (narrated != null) {
                List<SystemId> present = near.get();
                List<SystemId> told = told(narrated, state);
                if (told.size() == 1 || !present.isEmpty()) {
                    go(told, state, present);
                }
            }
        }
    }

    private void go(Focus other) {
        if (moving != null) {
            moving.stop();
        }
        before = focus;
        focus = other;
        way.set(0);
        moving = new Timeline(new KeyFrame(WAY, new KeyValue(way, 1)));
        moving.play();
    }
}
