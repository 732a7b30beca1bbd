package dev.shardlab.lesson;

import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Condition;
import dev.shardlab.scenario.Goal;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One goal, folded over history: since when it holds without a break, and the longest it ever held within its time. */
final class GoalFold {

    private final Goal goal;
    private final Measures measures;
    private final VirtualTime opens;
    private final VirtualTime closes;
    private List<Finding> findings = List.of();
    private @Nullable VirtualTime heldSince;
    private Duration longest = Duration.ZERO;
    private Duration current = Duration.ZERO;

    GoalFold(Goal goal, Measures measures, VirtualTime start) {
        this.goal = goal;
        this.measures = measures;
        closes = start.plus(goal.at());
        VirtualTime opensAt = closes.minus(goal.heldFor());
        opens = opensAt.isBefore(start) ? start : opensAt;
    }

    /**
     * Between two times {@code state} did not change. What is measured then is either constant or grows with time alone, so
     * that looking at both ends is looking at all of it.
     */
    void pass(LabState state, VirtualTime from, VirtualTime to) {
        if (to.isBefore(opens) || from.isAfter(closes)) {
            return;
        }
        look(state, from.isBefore(opens) ? opens : from);
        look(state, to.isAfter(closes) ? closes : to);
    }

    private void look(LabState state, VirtualTime at) {
        if (at.equals(closes)) {
            findings = find(state, at);
        }
        if (!holds(state, at)) {
            heldSince = null;
            current = Duration.ZERO;
            return;
        }
        if (heldSince == null) {
            heldSince = at;
        }
        current = at.since(heldSince);
        if (current.compareTo(longest) > 0) {
            longest = current;
        }
    }

    private boolean holds(LabState state, VirtualTime at) {
        for (Condition condition : goal.all()) {
            if (!condition.holdsFor(measures.in(state, condition.measure(), at))) {
                return false;
            }
        }
        return true;
    }

    private List<Finding> find(LabState state, VirtualTime at) {
        return goal.all().stream()
                .map(condition -> new Finding(condition, measures.in(state, condition.measure(), at)))
                .toList();
    }

    /** The goal at {@code now}, to which everything has been passed; {@code state} is the state then. */
    GoalResult at(VirtualTime now, LabState state) {
        if (now.isBefore(closes)) {
            findings = find(state, now);
            return result(Status.OPEN);
        }
        boolean reached = goal.heldFor().isZero() ? holds() : longest.compareTo(needed()) >= 0;
        return result(reached ? Status.REACHED : Status.MISSED);
    }

    private boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    private GoalResult result(Status status) {
        double progress = status == Status.REACHED ? 1 : goal.heldFor().isZero() ? nearness() : partHeld(status);
        return new GoalResult(goal, status, progress, words(status), findings);
    }

    private double nearness() {
        return findings.stream().mapToDouble(Finding::nearness).average().orElse(0);
    }

    private double partHeld(Status status) {
        Duration held = status == Status.OPEN ? current : longest;
        return Math.min(1, (double) held.toNanos() / needed().toNanos());
    }

    /** A goal that looks back further than the start asks for all there is. */
    private Duration needed() {
        return closes.since(opens);
    }

    private String words(Status status) {
        String needs = "needs " + InWords.duration(needed());
        if (goal.heldFor().isZero()) {
            return switch (status) {
                case OPEN -> (holds() ? "Holds now" : "Does not hold yet") + ", counts at " + clock();
                case REACHED -> "Reached at " + clock();
                case MISSED -> "Not reached at " + clock();
            };
        }
        return switch (status) {
            case OPEN -> InWords.duration(current) + " so far, " + needs + " up to " + clock();
            case REACHED -> "Reached: held for " + InWords.duration(needed());
            case MISSED -> "Held for " + InWords.duration(longest) + " without a break, " + needs;
        };
    }

    private String clock() {
        return InWords.duration(goal.at());
    }
}
