package dev.shardlab.ui.charts;

import dev.shardlab.draw.StageItems;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.Pointing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose metrics are shown: those of the stream or the queue of what is selected; else of the queue by which two futures differ; else of
 * what the lesson told of last; else of the first there is.
 */
final class ShownSubject {

    private ShownSubject() {}

    /** Nothing as long as there is no stream, no queue and no delivery stream. */
    static Optional<ChartSubject> of(PlaySession session, @Nullable TwoFutures futures) {
        StageItem selected = session.selection();
        Optional<ChartSubject> chosen = selected == null
                ? Optional.empty()
                : StageItems.storeOf(selected, session.shown().state())
                        .flatMap(store -> of(store, session.shown().state()));
        return chosen.or(() -> changed(futures))
                .or(() -> told(session))
                .or(() -> planned(session))
                .or(() -> present(session.shown().state()));
    }

    private static Optional<ChartSubject> changed(@Nullable TwoFutures futures) {
        return Optional.ofNullable(futures).flatMap(TwoFutures::changedQueue).map(ChartSubject.OfQueue::new);
    }

    private static Optional<ChartSubject> told(PlaySession session) {
        return Pointing.lastTold(
                        session.scenario(),
                        session.shown().state(),
                        session.shown().time().since(session.shown().start()))
                .flatMap(store -> of(store, session.shown().state()));
    }

    private static Optional<ChartSubject> of(SystemId store, LabState state) {
        return switch (store.kind()) {
            case STREAM -> Optional.of(new ChartSubject.OfStream(new StreamName(store.name())));
            case QUEUE -> Optional.of(new ChartSubject.OfQueue(new QueueName(store.name())));
            case DELIVERY_STREAM ->
                state.firehose().find(new DeliveryStreamName(store.name())).map(ShownSubject::of);
            case PRODUCER, CLIENT, EXPERIMENT, APPLICATION, CONSUMER, QUEUE_WORKERS, BUCKET -> Optional.empty();
        };
    }

    private static ChartSubject of(DeliveryStreamState stream) {
        return of(stream.name(), stream.settings());
    }

    private static ChartSubject of(DeliveryStreamName name, DeliveryStreamSettings settings) {
        return new ChartSubject.OfDeliveryStream(name, !settings.takesPuts());
    }

    private static Optional<ChartSubject> planned(PlaySession session) {
        Optional<ChartSubject> stream = session.scenario().setup().streams().stream()
                .findFirst()
                .map(first -> new ChartSubject.OfStream(first.name()));
        Optional<ChartSubject> queue = session.scenario().setup().queues().queues().stream()
                .findFirst()
                .map(first -> new ChartSubject.OfQueue(first.name()));
        return stream.or(() -> queue).or(() -> session.scenario().setup().firehose().deliveryStreams().stream()
                .findFirst()
                .map(first -> of(first.name(), first.settings())));
    }

    private static Optional<ChartSubject> present(LabState state) {
        Optional<ChartSubject> stream =
                state.kinesis().streams().stream().findFirst().map(first -> new ChartSubject.OfStream(first.name()));
        Optional<ChartSubject> queue =
                state.queues().all().stream().findFirst().map(first -> new ChartSubject.OfQueue(first.name()));
        return stream.or(() -> queue)
                .or(() -> state.firehose().all().stream().findFirst().map(ShownSubject::of));
    }
}
