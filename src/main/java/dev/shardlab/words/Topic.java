package dev.shardlab.words;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.KinesisAction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about. Events of one topic that lie close together in time are told in one sentence with their counts
 * added up.
 *
 * @param kind what happened
 * @param about to whom or what it happened; for what is told on its own, the event itself
 */
record Topic(Class<? extends Event> kind, List<Object> about) {

    private static final String NOBODY = "";

    /** The topic of an event; empty when nobody would miss it in a telling. */
    static Optional<Topic> of(Event event) {
        return switch (event) {
            case StreamEvent e -> ofStream(e);
            case ConsumerEvent e -> ofConsumer(e);
            case ProducerEvent e -> ofProducer(e);
            case GroupEvent e -> ofGroup(e);
            case QueueEvent e -> QueueSentences.about(e).map(about -> new Topic(e.getClass(), about));
            case ClientEvent e -> ofClient(e);
            case AccountEvent e -> alone(e);
            case InputEvent.ActionTaken e -> alone(e);
        };
    }

    private static Optional<Topic> ofStream(StreamEvent event) {
        return switch (event) {
            case StreamEvent.RecordsAppended e -> shared(e, e.stream(), e.producer());
            case StreamEvent.PutThrottled e -> shared(e, e.stream(), e.producer(), e.shard(), e.limit());
            case StreamEvent.PutRefused e ->
                e.call() < 0 ? Optional.empty() : shared(e, e.stream(), e.producer(), e.error());
            case StreamEvent.RecordsRead e ->
                e.fromIndex() == e.toIndex()
                        ? Optional.empty()
                        : shared(e, e.stream(), e.shard(), reader(e.group(), e.client()));
            case StreamEvent.ReadThrottled e -> shared(e, e.stream(), e.shard(), reader(e.group(), e.client()));
            case StreamEvent.RecordsExpired e -> shared(e, e.stream(), e.shard());
            case SettingEvent.LoadMeasured _ -> Optional.empty();
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> alone(event);
        };
    }

    /** What a shard throttles is an event of its own, which says more. */
    private static boolean isToldByShard(ClientEvent.CallRefused event) {
        return event.error() == ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED
                && (KinesisAction.PUT_RECORD.isNamed(event.action())
                        || KinesisAction.GET_RECORDS.isNamed(event.action()));
    }

    private static Optional<Topic> ofClient(ClientEvent event) {
        return switch (event) {
            case ClientEvent.ClientMet e -> alone(e);
            case ClientEvent.CallAnswered e -> shared(e, e.client(), e.action(), named(e.stream()));
            case ClientEvent.CallRefused e when isToldByShard(e) -> Optional.empty();
            case ClientEvent.CallRefused e -> shared(e, e.client(), e.action(), e.error(), named(e.stream()));
            case ClientEvent.ClientProduces _ -> Optional.empty();
        };
    }

    private static Optional<Topic> ofProducer(ProducerEvent event) {
        return switch (event) {
            case ProducerEvent.ProducerStarted e -> alone(e);
            case ProducerEvent.RateChanged e -> shared(e, e.producer());
            case ProducerEvent.RetryScheduled e -> shared(e, e.producer());
            case ProducerEvent.RecordsAbandoned e -> shared(e, e.producer(), e.attempts());
            case ProducerEvent.InputProblem e -> shared(e, e.producer(), e.line() == 0);
            case ProducerEvent.PutSent _, ProducerEvent.PutAnswered _ -> Optional.empty();
        };
    }

    private static Optional<Topic> ofConsumer(ConsumerEvent event) {
        return switch (event) {
            case ConsumerEvent.RecordsPushed e -> shared(e, e.stream(), e.consumer(), e.shard());
            case ConsumerEvent.SubscriptionRefused e -> shared(e, e.stream(), e.consumer(), e.shard(), e.error());
            case ConsumerEvent.ConsumerRegistered _,
                    ConsumerEvent.ConsumerActivated _,
                    ConsumerEvent.ConsumerDeregistrationStarted _,
                    ConsumerEvent.ConsumerDeregistered _,
                    ConsumerEvent.SubscriptionStarted _,
                    ConsumerEvent.SubscriptionEnded _ -> alone(event);
        };
    }

    private static Optional<Topic> ofGroup(GroupEvent event) {
        return switch (event) {
            case GroupEvent.ShardAssigned e -> shared(e, e.group(), named(e.worker()));
            case GroupEvent.LeaseExpired e -> shared(e, e.group(), e.worker());
            case GroupEvent.CheckpointAdvanced e -> shared(e, e.group());
            case GroupEvent.RecordsFinished _ -> Optional.empty();
            case GroupEvent.GroupCreated _,
                    GroupEvent.WorkerStarted _,
                    GroupEvent.WorkerStopped _,
                    GroupEvent.WorkerDied _,
                    GroupEvent.ShardFinished _ -> alone(event);
        };
    }

    /** How many of what the topic counts the event brings: records where it is about records, else one. */
    static long count(Event event) {
        return switch (event) {
            case StreamEvent.RecordsAppended e -> e.count();
            case StreamEvent.PutThrottled e -> e.positions().size();
            case StreamEvent.RecordsRead e -> e.toIndex() - e.fromIndex();
            case StreamEvent.RecordsExpired e -> e.toIndex() - e.fromIndex();
            case ConsumerEvent.RecordsPushed e -> e.toIndex() - e.fromIndex();
            case ProducerEvent.RetryScheduled e -> e.batch().size();
            case ProducerEvent.RecordsAbandoned e -> e.batch().size();
            case QueueEvent e -> QueueSentences.count(e);
            case StreamEvent _,
                    ConsumerEvent _,
                    ProducerEvent _,
                    GroupEvent _,
                    ClientEvent _,
                    AccountEvent _,
                    InputEvent _ -> 1;
        };
    }

    private static Object reader(@Nullable Object group, @Nullable Object client) {
        return named(group == null ? client : group);
    }

    private static Object named(@Nullable Object name) {
        return name == null ? NOBODY : name;
    }

    private static Optional<Topic> shared(Event event, Object... about) {
        return Optional.of(new Topic(event.getClass(), List.of(about)));
    }

    private static Optional<Topic> alone(Event event) {
        return Optional.of(new Topic(event.getClass(), List.of(event)));
    }
}
