package dev.shardlab.state.producer;

import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ProducerName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The producers, the clients that put among them, and what they gave up. */
public final class ProducerStates {

    private final Map<ProducerName, ProducerState> producers = new TreeMap<>();
    private long abandoned;

    public ProducerStates copy() {
        ProducerStates copy = new ProducerStates();
        producers.forEach((name, producer) -> copy.producers.put(name, producer.copy()));
        copy.abandoned = abandoned;
        return copy;
    }

    /** Folds one event in. */
    public void apply(ProducerEvent event) {
        switch (event) {
            case ProducerStarted e -> start(e);
            case ProducerEvent.RateChanged e -> known(e).changeRate(e.recordsPerSec());
            case ProducerEvent.PutSent e -> known(e).send(e);
            case ProducerEvent.PutAnswered e -> known(e).answer(e.call());
            case ProducerEvent.RetryScheduled e -> known(e).scheduleRetry(e);
            case ProducerEvent.RecordsAbandoned e -> {
                abandoned += e.batch().size();
                known(e).abandon(e);
            }
            case ProducerEvent.InputProblem e -> known(e).reportInputProblem(e);
        }
    }

    private void start(ProducerStarted event) {
        if (producers.put(event.producer(), new ProducerState(event.producer(), event.stream())) != null) {
            throw new IllegalStateException("producer " + event.producer() + " has started already");
        }
    }

    /** What became of what a producer sent. */
    public void follow(StreamEvent event) {
        switch (event) {
            case RecordsAppended e -> named(e.producer()).ifPresent(producer -> producer.store(e));
            case PutThrottled e -> named(e.producer()).ifPresent(producer -> producer.throttle(e));
            case PutRefused e -> named(e.producer()).ifPresent(producer -> producer.refuse(e.call()));
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.RecordsRead _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.RecordsExpired _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    private ProducerState known(ProducerEvent event) {
        ProducerState producer = producers.get(event.producer());
        if (producer == null) {
            throw new IllegalStateException("no producer " + event.producer());
        }
        return producer;
    }

    public Optional<ProducerState> named(ProducerName name) {
        return Optional.ofNullable(producers.get(name));
    }

    /** The producers by name. */
    public Collection<ProducerState> all() {
        return Collections.unmodifiableCollection(producers.values());
    }

    /** Records that producers gave up. */
    public long recordsAbandoned() {
        return abandoned;
    }

    /** Everything that is held here, in lines. */
    public List<String> describe() {
        return producers.values().stream().map(ProducerState::toString).toList();
    }
}
