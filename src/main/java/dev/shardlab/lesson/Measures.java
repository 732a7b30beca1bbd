package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures along one history. A measure that counts since some time is the count up to now less the count just before then;
 * the latter is taken once and kept, so that a walk forward through history folds every event once. A share is no count: its
 * shards are counted one by one; nor is what is told of objects, which are looked at one by one.
 *
 * <p>Exact: what happened at {@code since} and at the time asked for is counted, nothing before the one or after the other.
 */
public final class Measures {

    private final Timeline timeline;
    private final Player player;
    private final Map<Measure, Double> counted = new LinkedHashMap<>();
    private final Map<Measure, StoredShares> shares = new LinkedHashMap<>();

    Measures(Timeline timeline) {
        this.timeline = timeline;
        this.player = timeline.player();
    }

    /**
     * What {@code measure} is at {@code time}: records, bytes, shards or milliseconds, as the measure says. A measure that
     * counts since a later time is 0.
     */
    public static double at(Measure measure, Timeline timeline, VirtualTime time) {
        return new Measures(timeline).at(measure, time);
    }

    double at(Measure measure, VirtualTime time) {
        player.seek(time);
        return in(player.state(), measure, time);
    }

    /** The measure at a time, before what the student did at just that time. */
    double untouched(Measure measure, VirtualTime time) {
        Untouched.seek(player, timeline, time);
        return in(player.state(), measure, time);
    }

    /** The measure in a state of this history as it was at {@code time}. */
    double in(LabState state, Measure measure, VirtualTime time) {
        Duration since = since(measure);
        if (since.isZero()) {
            return Readings.of(measure, state, time);
        }
        VirtualTime from = timeline.start().plus(since);
        if (time.isBefore(from)) {
            return 0;
        }
        if (measure instanceof Measure.LargestShare share) {
            return shares.computeIfAbsent(share, _ -> new StoredShares(share.stream(), stateBefore(from)))
                    .largestPercent(state);
        }
        if (measure instanceof DeliveryMeasure.ToldOfObjects objects) {
            return DeliveryReadings.of(objects, state.firehose(), from);
        }
        double before = counted.computeIfAbsent(measure, m -> countBefore(from, m));
        return Readings.of(measure, state, time) - before;
    }

    private double countBefore(VirtualTime from, Measure measure) {
        return Readings.of(measure, stateBefore(from), from);
    }

    private LabState stateBefore(VirtualTime from) {
        Player past = timeline.player();
        past.seek(from.plusMicros(-1));
        return past.state();
    }

    /** From when on a measure counts, from the start of the experiment; zero for those that count from the beginning or not at all. */
    static Duration since(Measure measure) {
        return switch (measure) {
            case Measure.Stored m -> m.since();
            case Measure.LargestShare m -> m.since();
            case Measure.ApplicationRead m -> m.since();
            case Measure.ApplicationLost m -> m.since();
            case Measure.Unattended m -> m.since();
            case Measure.OfProducer m -> m.since();
            case QueueMeasure.CountedAtQueue m -> m.since();
            case DeliveryMeasure.CountedAtDelivery m -> m.since();
            case DeliveryMeasure.ToldOfObjects m -> m.since();
            case DeliveryMeasure.ReadOffDelivery _,
                    QueueMeasure.ReadOffQueue _,
                    QueueMeasure.RunningQueueWorkers _,
                    Measure.OpenShards _,
                    Measure.Retained _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.RunningWorkers _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _ -> Duration.ZERO;
        };
    }
}
