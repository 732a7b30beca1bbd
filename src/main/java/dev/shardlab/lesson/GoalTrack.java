package dev.shardlab.lesson;

import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.state.LabState;
import dev.shardlab.state.UserAction;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal along one history.
 *
 * <p>A goal may ask that something held for a while without a break, so all of that while must be looked at, not single moments.
 * Its time is cut at the events. Between two of them the state stands still, and what is measured is either constant or grows
 * with time alone; so a condition that is met at the beginning of such a piece and not at its end (or the other way round)
 * changes once in it, and a binary search over microseconds finds when. What was found is kept: each event is looked at once,
 * and going back in time is looking up.
 */
final class GoalTrack {

    private final Goal goal;
    private final Measures measures;
    private final Timeline timeline;
    private final VirtualTime opens;
    private final VirtualTime closes;
    private final Player walker;
    private final HeldTimes held = new HeldTimes();
    private VirtualTime walked;

    /** How far it has been looked for something that the student did only when the goal's time was over. */
    private VirtualTime lookedForLate;

    private @Nullable VirtualTime late;

    GoalTrack(Goal goal, Timeline timeline) {
        this.goal = goal;
        this.timeline = timeline;
        measures = new Measures(timeline);
        walker = timeline.player();
        closes = timeline.start().plus(goal.at());
        VirtualTime opensAt = closes.minus(goal.heldFor());
        opens = opensAt.isBefore(timeline.start()) ? timeline.start() : opensAt;
        walked = opens;
        lookedForLate = closes;
    }

    /** @param shown at {@code now}; moved when the goal's time is over */
    GoalResult at(VirtualTime now, Player shown) {
        if (goal.isSealed()) {
            return new GoalResult(goal, Status.OPEN, 0, "Your teacher's file judges it", List.of());
        }
        VirtualTime looked = VirtualTime.earliest(now, closes);
        walkTo(looked);
        shown.seek(looked);
        List<ConditionStatus> findings = find(shown.state(), looked);
        if (!now.isBefore(closes) && !isBegun(shown.state()) && isLate(now)) {
            String words = "Too late for this goal: it was looked at " + InWords.duration(goal.at())
                    + ", and you changed nothing before. Go back, and change it there";
            return new GoalResult(goal, Status.TOO_LATE, 0, words, findings);
        }
        boolean holds = findings.stream().allMatch(ConditionStatus::holds);
        return goal.heldFor().isZero()
                ? momentary(now, holds, findings, isBegun(shown.state()))
                : lasting(now, holds ? held.upTo(looked) : Duration.ZERO, held.longestUntil(looked), findings);
    }

    /** A task that nobody has begun is no part done, however near to it the plan comes by itself. */
    private boolean isBegun(LabState state) {
        return goal.reachedByItself()
                || !state.userActions().areNone()
                || !state.clients().all().isEmpty();
    }

    /** Whether the student has done anything between the goal's time and now. */
    private boolean isLate(VirtualTime now) {
        if (late == null && lookedForLate.isBefore(now)) {
            lookedForLate = now;
            walker.seek(now);
            late = walker.state().userActions().taken().stream()
                    .map(UserAction::at)
                    .filter(at -> at.isAfter(closes))
                    .findFirst()
                    .orElse(null);
        }
        return late != null && !late.isAfter(now);
    }

    private List<ConditionStatus> find(LabState state, VirtualTime at) {
        return goal.all().stream()
                .map(condition -> new ConditionStatus(condition, measures.in(state, condition.measure(), at)))
                .toList();
    }

    private GoalResult momentary(VirtualTime now, boolean holds, List<ConditionStatus> findings, boolean begun) {
        String clock = InWords.duration(goal.at());
        double nearness = findings.stream()
                .mapToDouble(ConditionStatus::nearness)
                .average()
                .orElse(0);
        if (now.isBefore(closes) && !begun) {
            return new GoalResult(goal, Status.OPEN, 0, "Nothing is done for it yet, counts at " + clock, findings);
        }
        if (now.isBefore(closes)) {
            String words = (holds ? "Holds so far" : "Not yet") + ", counts at " + clock;
            return new GoalResult(goal, Status.OPEN, nearness, words, findings);
        }
        return holds
                ? new GoalResult(goal, Status.REACHED, 1, "Reached at " + clock, findings)
                : new GoalResult(goal, Status.MISSED, nearness, "Not reached at " + clock, findings);
    }

    private GoalResult lasting(VirtualTime now, Duration current, Duration longest, List<ConditionStatus> findings) {
        String needs = "needs " + InWords.duration(needed());
        if (now.isBefore(closes)) {
            String held = current.isZero() ? "Not yet" : "Holds so far, for " + InWords.duration(current);
            String words = held + "; " + needs + " up to " + InWords.duration(goal.at());
            return new GoalResult(goal, Status.OPEN, part(current), words, findings);
        }
        if (longest.compareTo(needed()) >= 0) {
            return new GoalResult(goal, Status.REACHED, 1, "Reached: held for " + InWords.duration(needed()), findings);
        }
        String words = "Held for " + InWords.duration(longest) + " without a break, " + needs;
        return new GoalResult(goal, Status.MISSED, part(longest), words, findings);
    }

    /** A goal that looks back further than the start asks for all there is. */
    private Duration needed() {
        return closes.since(opens);
    }

    private double part(Duration held) {
        return Math.min(1, (double) held.toNanos() / needed().toNanos());
    }

    private void walkTo(VirtualTime until) {
        if (!walked.isBefore(until)) {
            return;
        }
        walker.seek(walked);
        while (walked.isBefore(until)) {
            boolean more = walker.position() < timeline.log().size();
            VirtualTime next = more ? timeline.log().get(walker.position()).at() : until;
            VirtualTime to = VirtualTime.earliest(next, until);
            lookAt(walked, to);
            walker.seek(to);
            walked = to;
        }
    }

    /** Looks at the times from {@code from} to before {@code to}, in which nothing happens. */
    private void lookAt(VirtualTime from, VirtualTime to) {
        VirtualTime last = to.plusMicros(-1);
        VirtualTime begin = from;
        VirtualTime end = to;
        for (Condition condition : goal.all()) {
            boolean first = holds(condition, from);
            if (first != holds(condition, last)) {
                VirtualTime change = change(condition, from, last);
                begin = first ? begin : VirtualTime.latest(begin, change);
                end = first ? VirtualTime.earliest(end, change) : end;
            } else if (!first) {
                return;
            }
        }
        if (begin.isBefore(end)) {
            held.add(begin, end);
        }
    }

    /** The first time at which the condition is not as it is at {@code from}; at {@code last} it is not. */
    private VirtualTime change(Condition condition, VirtualTime from, VirtualTime last) {
        boolean first = holds(condition, from);
        long low = from.micros();
        long high = last.micros();
        while (low + 1 < high) {
            long middle = (low + high) >>> 1;
            if (holds(condition, new VirtualTime(middle)) == first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new VirtualTime(high);
    }

    private boolean holds(Condition condition, VirtualTime at) {
        return condition.holdsFor(measures.in(walker.state(), condition.measure(), at));
    }
}
