package dev.shardlab.ui.session;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * EqualSteps of equal kind, onward and backward.
 *
 * <p><b>Places.</b> Each kind of step has its places on the timeline: the moments at which something happened, a record was stored,
 * a mark stands, a second is full. A step onward goes to the first place after the time shown, a step backward to the last one
 * before it; so from place to place each undoes the other. A walk may begin between two places, and a lesson may stop it there.
 * That is why every moment a step left from is a place too, for steps of its kind, until one has come back to it or time is moved
 * by something else: whoever goes ten steps onward and ten back is where he was, to the microsecond.
 *
 * <p><b>Searching.</b> The next place may lie millions of events away, or in a future that is not simulated yet. A step looks as far as one
 * frame allows; if that is not enough, it goes on looking with each {@link #goOn} and moves when it has found its place.
 */
public final class EqualSteps {

    /** Of the whole: how much future a search asks for at a time. */
    private static final int PORTIONS = 100;

    /** A step under way. */
    private record Walk(StepKind kind, boolean onward, VirtualTime limit, Search search) {}

    private final Playhead playhead;
    private final Marks marks;
    private final FirstStop firstStop;
    /** The moments left, each with how often one has left and not come back. */
    private final Map<StepKind, NavigableMap<VirtualTime, Integer>> left = new EnumMap<>(StepKind.class);

    private final ObjectProperty<StepKind> kind = new SimpleObjectProperty<>(this, "kind", StepKind.EVENT);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
    private @Nullable Walk walk;
    private @Nullable VirtualTime arrived;
    private @Nullable Timeline walked;

    EqualSteps(Playhead playhead, Marks marks, FirstStop firstStop) {
        this.playhead = playhead;
        this.marks = marks;
        this.firstStop = firstStop;
        for (StepKind kind : StepKind.values()) {
            left.put(kind, new TreeMap<>());
        }
    }

    void onward(StepKind kind) {
        if (!isUnderWay(kind, true)) {
            VirtualTime from = leave(kind);
            VirtualTime known = placesLeft(kind).higherKey(from);
            VirtualTime farthest = known == null ? playhead.end() : known;
            VirtualTime limit = firstStop.between(from, farthest).orElse(farthest);
            begin(new Walk(kind, true, limit, searchOnward(kind, from, limit)));
        }
    }

    void backward(StepKind kind) {
        if (!isUnderWay(kind, false)) {
            VirtualTime from = leave(kind);
            VirtualTime known = placesLeft(kind).lowerKey(from);
            VirtualTime limit = known == null ? playhead.start() : known;
            begin(new Walk(kind, false, limit, searchBackward(kind, from, limit)));
        }
    }

    /** Who presses the key again does not want the search to begin again. */
    private boolean isUnderWay(StepKind kind, boolean onward) {
        return walk != null && walk.kind() == kind && walk.onward() == onward;
    }

    private VirtualTime leave(StepKind kind) {
        VirtualTime from = playhead.time();
        Timeline present = playhead.timelineProperty().get();
        if (!from.equals(arrived) || present != walked) {
            left.values().forEach(Map::clear);
        }
        walked = present;
        arrived = from;
        placesLeft(kind).merge(from, 1, Integer::sum);
        return from;
    }

    private NavigableMap<VirtualTime, Integer> placesLeft(StepKind kind) {
        return Objects.requireNonNull(left.get(kind));
    }

    private Search searchOnward(StepKind kind, VirtualTime from, VirtualTime limit) {
        return switch (kind) {
            case EVENT -> EventSearch.onward(playhead, _ -> true, limit);
            case RECORD -> EventSearch.onward(playhead, RecordsAppended.class::isInstance, limit);
            case NOTABLE -> MarkSearch.onward(marks, from, limit);
            case SECOND -> {
                VirtualTime full = fullSecond(from).plus(Duration.ofSeconds(1));
                yield () -> Optional.of(VirtualTime.earliest(full, limit));
            }
        };
    }

    private Search searchBackward(StepKind kind, VirtualTime from, VirtualTime limit) {
        return switch (kind) {
            case EVENT -> EventSearch.backward(playhead, _ -> true, limit);
            case RECORD -> EventSearch.backward(playhead, RecordsAppended.class::isInstance, limit);
            case NOTABLE -> MarkSearch.backward(marks, from, limit);
            case SECOND -> {
                VirtualTime full = fullSecond(from.plusMicros(-1));
                yield () -> Optional.of(VirtualTime.latest(full, limit));
            }
        };
    }

    /** The last second of the experiment that is full at a time. */
    private VirtualTime fullSecond(VirtualTime time) {
        long past = Math.floorMod(time.micros() - playhead.start().micros(), VirtualTime.MICROS_PER_SECOND);
        return time.plusMicros(-past);
    }

    private void begin(Walk begun) {
        walk = begun;
        goOn();
    }

    /** Looks on for the place of the step under way, if there is one. */
    void goOn() {
        Walk present = walk;
        if (present == null) {
            return;
        }
        VirtualTime known = playhead.simulatedUntil();
        Optional<VirtualTime> place = present.search().look().filter(found -> !found.isAfter(known));
        if (place.isPresent()) {
            stop();
            playhead.seek(place.get());
            arrived = playhead.time();
            placesLeft(present.kind()).computeIfPresent(place.get(), (_, times) -> times > 1 ? times - 1 : null);
            return;
        }
        searching.set(true);
        if (known.isBefore(present.limit())) {
            VirtualTime more =
                    known.plusMicros((playhead.end().micros() - playhead.start().micros()) / PORTIONS + 1);
            playhead.prepareUntil(VirtualTime.earliest(more, present.limit()));
        }
    }

    /** No longer looks for a place. */
    void stop() {
        walk = null;
        searching.set(false);
    }

    /** What the student has chosen to step to. */
    public ObjectProperty<StepKind> kindProperty() {
        return kind;
    }

    /** Whether a step has not found its place yet. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }
}
