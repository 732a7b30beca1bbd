package dev.shardlab.ui.inspector;

import dev.shardlab.event.Adjustable;
import dev.shardlab.event.Event;
import dev.shardlab.event.ExperimentRefusal;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.UserAction;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a student's action.
 *
 * @param words told in full
 */
record ActionOutcome(String words, boolean refused) {

    /**
     * What became of the action a student asked for at {@code at}, the last one if there were several; null while history has not
     * come to it. At the head of a live branch it happens a moment later than it was asked for.
     *
     * @param state as it is now: what takes the service its time is done when nothing is under way any more
     */
    static @Nullable ActionOutcome of(EventLog log, VirtualTime at, LabState state) {
        ActionTaken action = null;
        ReshardStarted started = null;
        String refusal = null;
        long end = log.size();
        for (long i = log.countUntil(at.plusMicros(-1)); i < end; i++) {
            Event event = log.get(i);
            if (action != null && event.at().isAfter(action.at())) {
                break;
            }
            if (event instanceof ActionTaken taken && taken.byStudent()) {
                action = taken;
                started = null;
                refusal = null;
            } else if (event instanceof ReshardStarted underway) {
                started = underway;
            } else {
                refusal = ExperimentRefusal.of(event).orElse(refusal);
            }
        }
        if (action == null) {
            return null;
        }
        if (refusal != null) {
            return refused(refusal);
        }
        if (isSetAnew(action, state)) {
            return new ActionOutcome("Set anew since: " + lowerFirst(action.description()) + " holds no more.", false);
        }
        return new ActionOutcome(
                started != null && isUnderWay(started, state)
                        ? "Asked: " + lowerFirst(action.description()) + "; the service takes " + time(started) + "."
                        : "Done: " + action.description() + ".",
                false);
    }

    /** Whether the plan, or somebody else, has set since what the action had set. */
    private static boolean isSetAnew(ActionTaken action, LabState state) {
        return state.userActions().taken().stream()
                .filter(taken ->
                        taken.at().equals(action.at()) && taken.description().equals(action.description()))
                .map(UserAction::changed)
                .filter(Objects::nonNull)
                // Another worker stands beside one that was started, and takes nothing back.
                .filter(changed ->
                        !(changed instanceof Adjustable.Workers) && !(changed instanceof Adjustable.QueueWorkers))
                .anyMatch(changed -> state.userActions()
                        .standing(changed)
                        .filter(standing -> !standing.at().isBefore(action.at()))
                        .isEmpty());
    }

    /** @param words what the service says */
    static ActionOutcome refused(String words) {
        return new ActionOutcome("Refused: " + words, true);
    }

    private static boolean isUnderWay(ReshardStarted started, LabState state) {
        return state.kinesis().stream(started.stream())
                .filter(stream -> stream.operationDueAt() != null)
                .isPresent();
    }

    private static String time(ReshardStarted started) {
        Duration first = started.firstDueAt().since(started.at());
        int others = started.steps().size() - 1;
        return Amounts.duration(first.plusNanos(others * started.stepMicros() * 1_000));
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
