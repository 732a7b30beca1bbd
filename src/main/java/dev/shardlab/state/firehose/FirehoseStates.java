package dev.shardlab.state.firehose;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.DeliveryInputProblem;
import dev.shardlab.event.FirehoseEvent.DeliveryProducerStarted;
import dev.shardlab.event.FirehoseEvent.DeliveryRateChanged;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamCreated;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamDeleted;
import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.SortedTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All delivery streams, and who puts into them. */
public final class FirehoseStates {

    private final long seed;
    private final Map<DeliveryStreamName, DeliveryStreamState> streams = new TreeMap<>();
    private SortedTree<Caller, DeliveryProducerState> producers = SortedTree.empty();

    /** @param seed what looks like chance in delivery streams follows from */
    public FirehoseStates(long seed) {
        this.seed = seed;
    }

    /** Equal ones that can go on by themselves. Costs O(delivery streams), whatever they hold. */
    public FirehoseStates copy() {
        FirehoseStates copy = new FirehoseStates(seed);
        streams.forEach((name, stream) -> copy.streams.put(name, stream.copy()));
        copy.producers = producers;
        return copy;
    }

    public void apply(FirehoseEvent event) {
        switch (event) {
            case DeliveryStreamCreated e -> streams.put(e.deliveryStream(), new DeliveryStreamState(e));
            case DeliveryStreamDeleted e -> streams.remove(e.deliveryStream());
            case RecordsAccepted e -> {
                known(e.deliveryStream()).apply(e);
                DeliveryProducerState sender = producers.get(e.sender());
                if (sender != null) {
                    producers = producers.with(e.sender(), sender.afterSending(e.count()));
                }
            }
            case DeliveryProducerStarted e ->
                producers = producers.with(
                        e.producer(), new DeliveryProducerState(e.producer(), e.deliveryStream(), 0, 0, 0, false));
            case DeliveryRateChanged e ->
                producers = producers.with(e.producer(), producer(e.producer()).at(e.recordsPerSec()));
            case DeliveryInputProblem e ->
                producers = producers.with(e.producer(), producer(e.producer()).with(e));
            case FirehoseCallRefused _ -> {}
            case FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.DeliveryPutThrottled _,
                    FirehoseEvent.SourceRecordsTaken _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.ObjectDelivered _,
                    FirehoseEvent.DeliveryFailed _,
                    FirehoseEvent.DeliveryAbandoned _,
                    FirehoseEvent.DestinationChanged _ ->
                known(event.deliveryStream()).apply(event);
        }
    }

    private DeliveryStreamState known(DeliveryStreamName name) {
        DeliveryStreamState stream = streams.get(name);
        if (stream == null) {
            throw new IllegalStateException("no delivery stream " + name);
        }
        return stream;
    }

    private DeliveryProducerState producer(Caller name) {
        DeliveryProducerState producer = producers.get(name);
        if (producer == null) {
            throw new IllegalStateException("no producer " + name);
        }
        return producer;
    }

    public long seed() {
        return seed;
    }

    public Optional<DeliveryStreamState> find(DeliveryStreamName name) {
        return Optional.ofNullable(streams.get(name));
    }

    /** The delivery streams by name. */
    public Collection<DeliveryStreamState> all() {
        return Collections.unmodifiableCollection(streams.values());
    }

    /** The producers that have started to put into one. */
    public List<DeliveryProducerState> producers() {
        List<DeliveryProducerState> all = new ArrayList<>();
        producers.forEach(entry -> all.add(entry.getValue()));
        return all;
    }

    public Optional<DeliveryProducerState> findProducer(Caller producer) {
        return Optional.ofNullable(producers.get(producer));
    }

    /** When something is due next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is. Costs O(delivery streams). */
    public long nextDueMicros() {
        long next = DeliveryStreamState.NEVER;
        for (DeliveryStreamState stream : streams.values()) {
            next = Math.min(next, stream.nextDueMicros());
        }
        return next;
    }

    /** A delivery stream in which something is due by now; the first by name. */
    public Optional<DeliveryStreamState> nextDue(VirtualTime now) {
        for (DeliveryStreamState stream : streams.values()) {
            if (stream.nextDueMicros() <= now.micros()) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }

    /** Everything they hold, in lines. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        streams.values().forEach(stream -> stream.describe(lines));
        producers.forEach(entry -> lines.add("puts into a delivery stream: " + entry.getValue()));
        return lines;
    }
}
