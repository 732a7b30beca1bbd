package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.PlannedChange;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the plan is about to set anew although the student, or a client, has set it, and what it has just set anew. The first is said from the
 * last stop before the action on, where there is time to read and to do something about it; the second until the lesson goes on to its
 * next step or stop.
 */
final class PlanNotes {

    private final Lesson lesson;
    private final Timeline timeline;
    private final Duration now;

    PlanNotes(Lesson lesson, Timeline timeline, VirtualTime now) {
        this.lesson = lesson;
        this.timeline = timeline;
        this.now = now.since(timeline.start());
    }

    /** @param shown the state at the time shown */
    List<PlanNote> all(LabState shown) {
        List<PlanNote> notes = new ArrayList<>();
        if (shown.userActions().areNone()) {
            return notes;
        }
        for (TimedAction planned : lesson.scenario().setup().actions()) {
            if (planned.at().compareTo(now) > 0) {
                if (stopBefore(planned.at()).compareTo(now) <= 0) {
                    PlannedChange.of(planned.action(), shown)
                            .ifPresent(change -> notes.add(new PlanNote(planned.at(), change.ahead(), true)));
                }
            } else if (!hasGoneOnSince(planned.at())) {
                changed(planned.action(), planned.at())
                        .ifPresent(change -> notes.add(new PlanNote(planned.at(), change.now(), false)));
            }
        }
        return notes;
    }

    private Optional<PlannedChange> changed(Action planned, Duration at) {
        Player player = timeline.player();
        player.seek(timeline.start().plus(at).plusMicros(-1));
        return PlannedChange.of(planned, player.state());
    }

    private Duration stopBefore(Duration at) {
        return stops().filter(stop -> stop.compareTo(at) < 0)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private boolean hasGoneOnSince(Duration at) {
        return Stream.concat(stops(), lesson.steps().stream().map(step -> step.at()))
                .anyMatch(next -> next.compareTo(at) > 0 && next.compareTo(now) <= 0);
    }

    private Stream<Duration> stops() {
        return lesson.stops().stream().map(stop -> switch (stop) {
            case Stop.Pause pause -> pause.at();
            case Stop.Question(var question) ->
                Stop.timeOf(question, timeline.start()).since(timeline.start());
        });
    }
}
