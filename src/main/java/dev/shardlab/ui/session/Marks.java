package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.PlannedChange;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.notable.MarkRun;
import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.notable.Notables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The marks of the history that is played. They are found a part at a time; those of a history left are kept for who returns. */
public final class Marks {

    private final Scenario scenario;
    private final Playhead playhead;
    private final Supplier<VirtualTime> firstOpenQuestion;
    private final Map<EventLog, Notables> known = new WeakHashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private Notables present;

    /** @param firstOpenQuestion when it is asked; the end if all are answered */
    Marks(Scenario scenario, Playhead playhead, Supplier<VirtualTime> firstOpenQuestion) {
        this.scenario = scenario;
        this.playhead = playhead;
        this.firstOpenQuestion = firstOpenQuestion;
        present = new Notables(scenario);
        look();
    }

    /** Looks for marks in what has happened since the last look, or in a part of it. */
    void look() {
        EventLog log = playhead.timelineProperty().get().log();
        Notables before = present;
        present = known.computeIfAbsent(log, _ -> new Notables(scenario));
        if (present.look(log, playhead.simulatedUntil()) || present != before) {
            revision.set(revision.get() + 1);
        }
    }

    /**
     * The marks that may be seen: all that is past, and the future up to the first question that is still open, since what comes
     * after it would answer it.
     */
    public List<MarkRun> visible() {
        VirtualTime now = playhead.time();
        VirtualTime open = firstOpenQuestion.get();
        return Stream.concat(
                        present.visible(now, open).stream(),
                        ahead().map(MarkRun::new)
                                .filter(run -> !run.first().at().isAfter(open)))
                .toList();
    }

    /** What the plan will set anew although the student has set it, as far as it is not simulated yet. */
    private Stream<Notable> ahead() {
        VirtualTime known = present.knownUntil();
        return scenario.setup().actions().stream()
                .filter(planned -> scenario.setup().start().plus(planned.at()).isAfter(known))
                .flatMap(planned -> PlannedChange.of(planned.action(), playhead.state()).stream()
                        .map(change -> new Notable(
                                scenario.setup().start().plus(planned.at()), Notable.Kind.ACTION, change.ahead())));
    }

    /** Up to where every mark is known. */
    public VirtualTime knownUntil() {
        return present.knownUntil();
    }

    /** Goes up whenever more marks may have been found. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The first mark after a time, as far as marks are known. */
    Optional<VirtualTime> after(VirtualTime time) {
        return present.after(time);
    }

    /** The last mark before a time, as far as marks are known. */
    Optional<VirtualTime> before(VirtualTime time) {
        return present.before(time);
    }
}
