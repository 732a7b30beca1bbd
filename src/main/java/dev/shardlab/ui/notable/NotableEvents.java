package dev.shardlab.ui.notable;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.ui.notable.Notable.Kind;
import dev.shardlab.words.page.Amounts;
import java.util.Optional;

/** Which events are worth a mark on the timeline. */
final class NotableEvents {

    private NotableEvents() {}

    static Optional<Notable> of(Event event) {
        return switch (event) {
            case StreamEvent e -> ofStream(e);
            case ConsumerEvent e -> ofConsumer(e);
            case ProducerEvent e -> ofProducer(e);
            case ApplicationEvent e -> ofApplication(e);
            case QueueEvent e -> ofQueue(e);
            case FirehoseEvent e -> ofDeliveryStream(e);
            case ClientEvent e -> ofClient(e);
            case AccountEvent.CommitmentChanged _ -> Optional.empty();
            case InputEvent.ActionTaken e ->
                noted(
                        e,
                        Kind.ACTION,
                        (e.byStudent() ? "you: " : "")
                                + e.description()
                                + (e.instead().isEmpty() ? "" : "; " + e.instead()));
        };
    }

    private static Optional<Notable> ofStream(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Resharded e ->
                e.opened().size() > e.closed().size()
                        ? noted(e, Kind.SPLIT, "split of " + shards(e))
                        : noted(e, Kind.MERGE, "merge of " + shards(e));
            case StreamEvent.PutThrottled e ->
                noted(
                        e,
                        Kind.THROTTLE,
                        "shard " + e.shard().index() + " throttled "
                                + records(e.positions().size()));
            case StreamEvent.ReadThrottled e ->
                noted(e, Kind.THROTTLE, "shard " + e.shard().index() + " throttled a read");
            case StreamEvent.PutRefused e -> noted(e, Kind.FAILURE, "request refused: " + e.message());
            case StreamEvent.ChangeRefused e -> noted(e, Kind.FAILURE, e.action() + " refused: " + e.message());
            case StreamEvent.RecordsExpired e ->
                noted(
                        e,
                        Kind.EXPIRY,
                        records(e.toIndex() - e.fromIndex()) + " expired in shard "
                                + e.shard().index());
            case StreamEvent.ShardExpired e ->
                noted(e, Kind.EXPIRY, "shard " + e.shard().index() + " expired");
            case StreamEvent.RetentionChanged e -> noted(e, Kind.ACTION, "retention is now " + e.to().toHours() + " h");
            case StreamEvent.StreamDeletionStarted e -> noted(e, Kind.ACTION, "stream " + e.stream() + " is deleted");
            case SettingEvent.SettingChanged e -> noted(e, Kind.ACTION, "setting changed: " + e.change());
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.RecordsAppended _,
                    StreamEvent.RecordsRead _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofDeliveryStream(FirehoseEvent event) {
        return switch (event) {
            case FirehoseEvent.DeliveryStreamDeletionStarted e ->
                noted(e, Kind.ACTION, "delivery stream " + e.deliveryStream() + " is deleted");
            case FirehoseEvent.DestinationUpdated e ->
                noted(e, Kind.ACTION, "delivery stream " + e.deliveryStream() + " has other settings");
            case FirehoseEvent.DeliveryPutThrottled e ->
                noted(e, Kind.THROTTLE, e.deliveryStream() + " refused " + records(e.records()));
            case FirehoseEvent.ObjectDelivered e ->
                noted(e, Kind.DELIVERY, e.deliveryStream() + " delivered " + records(e.records()));
            case FirehoseEvent.DeliveryFailed e ->
                noted(e, Kind.FAILURE, "delivery of " + e.deliveryStream() + " failed: " + e.problem());
            case FirehoseEvent.DeliveryAbandoned e ->
                noted(e, Kind.FAILURE, e.deliveryStream() + " gave up " + records(e.records()));
            case FirehoseEvent.DestinationChanged e ->
                noted(
                        e,
                        e.down() ? Kind.FAILURE : Kind.ACTION,
                        "the destination of " + e.deliveryStream() + (e.down() ? " is down" : " is up again"));
            case FirehoseEvent.FirehoseCallRefused e -> noted(e, Kind.FAILURE, e.action() + " refused: " + e.message());
            case FirehoseEvent.DeliveryInputProblem e ->
                noted(e, Kind.INPUT, (e.line() > 0 ? "line " + e.line() + ": " : "") + e.problem());
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeleted _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.RecordsAccepted _,
                    FirehoseEvent.SourceRecordsTaken _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofClient(ClientEvent event) {
        return switch (event) {
            case ClientEvent.CallRefused e -> noted(e, Kind.FAILURE, e.action() + " refused: " + e.message());
            case ClientEvent.ClientMet _,
                    ClientEvent.ClientProduces _,
                    ClientEvent.CallAnswered _,
                    ClientEvent.QueueCallAnswered _,
                    ClientEvent.DeliveryCallAnswered _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofProducer(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.RecordsAbandoned e ->
                noted(
                        e,
                        Kind.FAILURE,
                        e.producer() + " gave up " + records(e.batch().size()));
            case ProducerEvent.InputProblem e ->
                noted(e, Kind.INPUT, (e.line() > 0 ? "line " + e.line() + ": " : "") + e.problem());
            case ProducerEvent.ProducerStarted _,
                    ProducerEvent.RateChanged _,
                    ProducerEvent.PutSent _,
                    ProducerEvent.PutAnswered _,
                    ProducerEvent.RetryScheduled _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofConsumer(ConsumerEvent event) {
        return switch (event) {
            case ConsumerEvent.ConsumerRegistered e ->
                noted(e, Kind.ACTION, "consumer " + e.consumer() + " is registered");
            case ConsumerEvent.ConsumerDeregistrationStarted e ->
                noted(e, Kind.ACTION, "consumer " + e.consumer() + " is deregistered");
            case ConsumerEvent.SubscriptionStarted e ->
                noted(
                        e,
                        Kind.WORKER,
                        e.consumer() + " subscribes to shard " + e.shard().index());
            case ConsumerEvent.SubscriptionRefused e -> noted(e, Kind.FAILURE, "subscription refused: " + e.message());
            case ConsumerEvent.ConsumerActivated _,
                    ConsumerEvent.ConsumerDeregistered _,
                    ConsumerEvent.RecordsPushed _,
                    ConsumerEvent.SubscriptionEnded _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofApplication(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.WorkerStarted e ->
                noted(e, Kind.WORKER, e.worker() + " of " + e.application() + " started");
            case ApplicationEvent.WorkerStopped e ->
                noted(e, Kind.WORKER, e.worker() + " of " + e.application() + " stopped");
            case ApplicationEvent.WorkerDied e ->
                noted(e, Kind.WORKER, e.worker() + " of " + e.application() + " died");
            case ApplicationEvent.ApplicationCreated _,
                    ApplicationEvent.LeaseExpired _,
                    ApplicationEvent.ShardAssigned _,
                    ApplicationEvent.RecordsFinished _,
                    ApplicationEvent.CheckpointAdvanced _,
                    ApplicationEvent.ShardFinished _ -> Optional.empty();
        };
    }

    private static Optional<Notable> ofQueue(QueueEvent event) {
        return switch (event) {
            case QueueEvent.QueuePurged e -> noted(e, Kind.ACTION, "queue " + e.queue() + " is purged");
            case QueueEvent.QueueDeleted e -> noted(e, Kind.ACTION, "queue " + e.queue() + " is deleted");
            case QueueEvent.QueueSettingsChanged e ->
                noted(e, Kind.ACTION, "queue " + e.queue() + " has other settings");
            case QueueEvent.VisibilityTimedOut e ->
                noted(e, Kind.FAILURE, messages(e.messages().size()) + " of " + e.queue() + " not deleted in time");
            case QueueEvent.MessagesDeadLettered e ->
                noted(e, Kind.FAILURE, messages(e.messages().size()) + " of " + e.queue() + " to " + e.to());
            case QueueEvent.MessagesExpired e ->
                noted(e, Kind.EXPIRY, messages(e.messages().size()) + " expired in " + e.queue());
            case QueueEvent.QueueCallRefused e -> noted(e, Kind.FAILURE, e.action() + " refused: " + e.message());
            case QueueEvent.QueueWorkerStarted e -> noted(e, Kind.WORKER, e.worker() + " of " + e.queue() + " started");
            case QueueEvent.QueueWorkerStopped e ->
                noted(e, Kind.WORKER, e.worker() + " of " + e.queue() + (e.crashed() ? " crashed" : " stopped"));
            case QueueEvent.QueueInputProblem e ->
                noted(e, Kind.INPUT, (e.line() > 0 ? "line " + e.line() + ": " : "") + e.problem());
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.MessagesSent _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.PollStarted _,
                    QueueEvent.MessagesReceived _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.MessagesDeleted _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.MessageWorked _ -> Optional.empty();
        };
    }

    private static String messages(long count) {
        return Amounts.counted(count, "message", "messages");
    }

    private static Optional<Notable> noted(Event event, Kind kind, String words) {
        return Optional.of(new Notable(event.at(), kind, words));
    }

    private static String shards(StreamEvent.Resharded event) {
        return String.join(
                " and ",
                event.closed().stream().map(shard -> "shard " + shard.index()).toList());
    }

    private static String records(long count) {
        return Amounts.records(count);
    }
}
