package dev.shardlab.lesson;

import dev.shardlab.event.Adjustable;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Prediction.Answer.Option;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shards that a question takes for granted without saying so. Who writes a question knows which shards there will be; a
 * student who reshards the stream takes that from under it: the shard asked about is closed, the split about to happen is
 * refused. A question that only follows a key stays: wherever the key goes, it goes somewhere. One whose premise speaks of the
 * stream's shards stays too, if that holds.
 */
final class GivenShards {

    private final Prediction prediction;
    private final Setup setup;

    GivenShards(Prediction prediction, Setup setup) {
        this.prediction = prediction;
        this.setup = setup;
    }

    /** The stream the student has resharded by then, if that takes the question's shards away. */
    Optional<StreamName> takenAway(LabState asked) {
        return asked.userActions().taken().stream()
                .flatMap(action -> action.changed() instanceof Adjustable.Shards(StreamName stream)
                        ? Stream.of(stream)
                        : Stream.empty())
                .filter(stream -> restsOn(stream) && !isSaid(stream))
                .findFirst();
    }

    private boolean isSaid(StreamName stream) {
        return prediction.premise().all().stream().anyMatch(condition -> names(condition.measure(), stream));
    }

    private boolean restsOn(StreamName stream) {
        return namesShardsOf(stream)
                || setup.actions().stream().anyMatch(action -> isWithin(action.at(), stream, action.action()));
    }

    private boolean isWithin(Duration at, StreamName stream, Action action) {
        return at.compareTo(prediction.askAt()) >= 0
                && at.compareTo(prediction.answerAt()) <= 0
                && stream.equals(reshards(action));
    }

    private static @Nullable StreamName reshards(Action action) {
        return switch (action) {
            case Action.Split split -> split.stream();
            case Action.Merge merge -> merge.stream();
            case Action.SetShardCount count -> count.stream();
            case Action.SetRetention _,
                    Action.SetRate _,
                    Action.SendBurst _,
                    Action.StartWorker _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    QueueAction _,
                    FirehoseAction _ -> null;
        };
    }

    private boolean namesShardsOf(StreamName stream) {
        return switch (prediction.answer()) {
            case Answer.ShardOfKey _ -> false;
            case Answer.ShardWithMost answer -> answer.stream().equals(stream);
            case Answer.Amount(Measure measure, double _) -> names(measure, stream);
            case Answer.Sealed hidden ->
                stream.equals(hidden.shardOf())
                        || (hidden.amount() != null && names(hidden.amount().measure(), stream));
            case Answer.Choice choice ->
                choice.options().stream()
                        .map(Option::holdsWhen)
                        .filter(Objects::nonNull)
                        .map(Condition::measure)
                        .anyMatch(measure -> names(measure, stream));
        };
    }

    private boolean names(Measure measure, StreamName stream) {
        return switch (measure) {
            case Measure.Stored stored ->
                stored.shard() != null && stored.stream().equals(stream);
            case Measure.OpenShards open -> open.stream().equals(stream);
            case Measure.Retained retained ->
                retained.shard() != null && retained.stream().equals(stream);
            case Measure.Unattended unattended ->
                unattended.shard() != null && stream.equals(readBy(unattended.application()));
            case Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.LargestShare _,
                    Measure.ApplicationLost _,
                    Measure.ApplicationRead _,
                    Measure.RunningWorkers _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _,
                    Measure.OfProducer _,
                    QueueMeasure _,
                    DeliveryMeasure _ -> false;
        };
    }

    private @Nullable StreamName readBy(ApplicationName application) {
        return setup.applications().stream()
                .filter(found -> found.name().equals(application))
                .map(ApplicationSetup::stream)
                .findFirst()
                .orElse(null);
    }
}
